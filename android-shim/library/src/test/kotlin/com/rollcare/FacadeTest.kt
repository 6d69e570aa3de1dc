package com.rollcare

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import kotlin.reflect.full.declaredFunctions

/** The facade is hand-written: a call that is new in the engine fails here until apps can make it. */
class FacadeTest {
    /** Calls that the repository and the reminder scheduler make for the app. */
    private val hidden = setOf("closeStore", "subscribe", "reconcile", "confirmArmed", "reportFired")

    /** In the facade a question is a noun and a command a verb. */
    private val renamed = mapOf(
        "setUp" to "setupQuestions",
        "declared" to "declaredAnswers",
        "run" to "checklistRun",
        "runs" to "checklistRuns",
        "checkIn" to "logCheckIn",
        "checkPhotos" to "photoReport",
        "previewZoneChange" to "zoneChangePreview",
        "exportJson" to "exportedJson",
        "exportCsv" to "exportedCsv",
        "finishSession" to "endSession",
    )

    @Test
    fun `every call of the engine can be made by an app`() {
        val calls = EngineInterface::class.declaredFunctions.map { it.name }.toSet()
        assertTrue(calls.size > 80 && calls.containsAll(hidden), "$calls")
        val facade = facadeClasses().flatMap { it.declaredMethods.toList() }.map { it.name.substringBefore('-') }
        val wanted = (calls - hidden - "home").map { renamed[it] ?: it }
        assertEquals(emptyList<String>(), wanted - facade.toSet())
        assertEquals(emptySet<String>(), renamed.keys - calls)
    }

    private fun facadeClasses(): List<Class<*>> {
        val root = File(RollCareRepository::class.java.protectionDomain.codeSource.location.toURI())
        return root.resolve("com/rollcare").list()!!.filter { it.endsWith("CallsKt.class") }
            .map { Class.forName("com.rollcare." + it.removeSuffix(".class")) }
    }
}
