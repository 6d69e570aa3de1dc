package com.rollcare

import org.jetbrains.kotlin.abi.tools.AbiFilters
import org.jetbrains.kotlin.abi.tools.AbiTools
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.lang.reflect.Modifier

/**
 * Compares all that apps can name with `android-shim/api/rollcare-android.api`. A change that is meant is written
 * there:
 *
 * `mvn -f android-shim/pom.xml test -Dtest=ApiDumpTest -Dsurefire.failIfNoSpecifiedTests=false -Drollcare.api.update`
 */
class ApiDumpTest {
    private val kept = File(System.getProperty("rollcare.shim"), "api/rollcare-android.api")
    private val root = File(RollCareRepository::class.java.protectionDomain.codeSource.location.toURI())

    private val dump: String by lazy {
        val classes = root.walk().filter { it.extension == "class" }.toList()
        StringBuilder().also { AbiTools.getInstance().printJvmDump(it, classes, AbiFilters.EMPTY) }.toString()
    }

    /** What makes calls and values cross: converters, buffers, the raw engine, JNA. `EngineVersions` is a value. */
    private val plumbing = Regex(
        """FfiConverter|RustBuffer|[Uu]niffi|ForeignBytes|\bEngine\b|Engine(?!Versions)[A-Z]|InternalException|""" +
            """ChangeObserver|Subscription|Disposable|com[/.]sun[/.]jna|rollcare[/.](internal|hooks)|""" +
            """kotlin[/.]U[A-Z]""",
    )

    @Test
    fun `what apps can name is what is written down`() {
        if (System.getProperty("rollcare.api.update") != null) kept.writeText(dump)
        assertEquals(kept.readText(), dump, "if this is meant, update the file as ApiDumpTest says")
    }

    @Test
    fun `nothing of the plumbing can be named`() {
        for (value in listOf("RollCareRepository", "Session", "SessionDetails", "HomeSnapshot", "FactId", "Area")) {
            assertTrue("class com/rollcare/$value " in dump, "the dump lacks $value")
        }
        assertEquals(emptyList<String>(), dump.lines().filter { plumbing.containsMatchIn(it) })
    }

    /** The dump leaves out what is between angle brackets. */
    @Test
    fun `no list, flow or answer of a suspended call is of the plumbing`() {
        val named = Regex("""class (com/rollcare/[\w/$]+)""").findAll(dump).map { it.groupValues[1].replace('/', '.') }
        // The platform's classes need Android's to be read.
        val own = named.filter { !it.startsWith("com.rollcare.platform.") }
        val signatures = own.map { Class.forName(it, false, javaClass.classLoader) }.flatMap { type ->
            // What is internal is public to Java, under a name with the module's behind a dollar sign.
            val methods = type.declaredMethods.filter { Modifier.isPublic(it.modifiers) && '$' !in it.name }
            val makers = type.constructors.filter { !it.isSynthetic }
            methods.map { it.toGenericString() } + makers.map { it.toGenericString() }
        }.toList()
        val answer = "Continuation<? super com.rollcare.Roller>"
        assertTrue(signatures.any { answer in it }, "the signatures are not read: $signatures")
        assertEquals(emptyList<String>(), signatures.filter { plumbing.containsMatchIn(it) })
    }
}
