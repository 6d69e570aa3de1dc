package com.rollcare.api

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Files
import java.nio.file.Path
import kotlin.reflect.KClass
import kotlin.reflect.full.declaredMemberProperties
import kotlin.reflect.full.memberProperties

/** Reads the generated code, so that a type, a case, a field or a call that is new there fails here until it has a face. */
class CounterpartTest {
    private val source: String = Files.readString(Path.of(System.getProperty("rollcare.generated")))
    private val types = Regex("""^(?:data|enum|sealed) class (\w+)""", RegexOption.MULTILINE).findAll(source)
        .map { it.groupValues[1] }.toList()

    @Test
    fun `every record, case and field has a counterpart`() {
        assertTrue(types.size > 150, "the generated code is not read as it should be: $types")
        val missing = types.filter { it !in Counterparts.hidden }.flatMap { lacks(it) }
        assertEquals(emptyList<String>(), missing, "give these a face, or say in Counterparts why not")
    }

    @Test
    fun `every call has a counterpart`() {
        val methods = source.substringAfter("public interface RollCareInterface {").substringBefore("\n}\n")
        val free = Regex("""^ {4}@Throws\(RollCareException::class\) fun `(\w+)`""", RegexOption.MULTILINE)
        val calls = Regex("""fun `(\w+)`""").findAll(methods).map { it.groupValues[1] }.toList() +
            free.findAll(source.substringAfter("public typealias Zone")).map { it.groupValues[1] }
                .filter { !it.startsWith("echo") }
        assertTrue(calls.size > 80, "the generated code is not read as it should be: $calls")
        val face = Counterparts.classesIn("com.rollcare.api").filter { it.simpleName.endsWith("Calls" + "Kt") } +
            RollCareRepository::class.java
        val there = face.flatMap { it.declaredMethods.toList() }.map { it.name.substringBefore('-') }.toSet()
        val missing = calls.filter {
            it !in Counterparts.hiddenCalls && (Counterparts.renamedCalls[it] ?: it) !in there
        }
        assertEquals(emptyList<String>(), missing, "give these a face, or say in Counterparts why not")
    }

    @Test
    fun `what is said of the generated code is still so`() {
        assertEquals(emptySet<String>(), Counterparts.hidden.keys - types.toSet())
        val fields = (Counterparts.renamedFields.keys + Counterparts.hiddenFields.keys).filter { field ->
            val owner = Class.forName("com.rollcare." + field.substringBeforeLast('.').replace('.', '$')).kotlin
            owner.memberProperties.none { it.name == field.substringAfterLast('.') }
        }
        assertEquals(emptyList<String>(), fields)
        val calls = Counterparts.renamedCalls.keys + Counterparts.hiddenCalls.keys
        assertEquals(emptyList<String>(), calls.filter { "fun `$it`(" !in source })
    }

    /** All that the face lacks of this generated type. */
    private fun lacks(name: String): List<String> {
        val engine = Class.forName("com.rollcare.$name").kotlin
        val face = runCatching { Counterparts.classOf(name).kotlin }.getOrElse { return listOf(name) }
        return when {
            engine.java.isEnum -> {
                val cases = face.java.enumConstants.map { "$it" }
                engine.java.enumConstants.map { "$it" }.filter { it !in cases }.map { "$name.$it" }
            }

            engine.isSealed -> engine.sealedSubclasses.flatMap { case ->
                val own = face.sealedSubclasses.singleOrNull { it.simpleName == case.simpleName }
                own?.let { lacksFields("$name.${case.simpleName}", case, it) } ?: listOf("$name.${case.simpleName}")
            }

            else -> lacksFields(name, engine, face)
        }
    }

    private fun lacksFields(name: String, engine: KClass<*>, face: KClass<*>): List<String> {
        val there = face.declaredMemberProperties.map { it.name }
        return engine.declaredMemberProperties.map { it.name }
            .filter { it != "message" && "$name.$it" !in Counterparts.hiddenFields }
            .filter { (Counterparts.renamedFields["$name.$it"] ?: it) !in there }
            .map { "$name.$it" }
    }
}
