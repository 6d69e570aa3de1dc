package com.rollcare.tests

import com.rollcare.ArmedState
import com.rollcare.RollCareException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Files
import java.nio.file.Path
import kotlin.reflect.KClass
import kotlin.reflect.full.memberProperties
import kotlin.reflect.jvm.javaField

/** Reads the generated code, so that a type or a hook that is new there fails here until it is tested. */
class CoverageTest {
    private val source: String = Files.readString(Path.of(System.getProperty("rollcare.generated")))

    @Test
    fun `every echo hook is called`() {
        val hooks = Regex("""fun `(echo\w+)`""").findAll(source).map { it.groupValues[1] }
        assertEquals(hooks.toSortedSet(), ECHOES.map { it.name }.toSortedSet())
    }

    /** Errors have a test of theirs. `ArmedState` is generated, but nothing that crosses speaks of it. */
    @Test
    fun `every record, variant, word and absence there is was among the values`() {
        val types = Regex("""^(?:data|enum|sealed) class (\w+)""", RegexOption.MULTILINE).findAll(source)
            .map { Class.forName("com.rollcare.${it.groupValues[1]}").kotlin }
            .filter { it != RollCareException::class && it != ArmedState::class }
            .toList()
        assertTrue(types.size > 50, "the generated code is not read as it should be: $types")
        val seen = ECHOES.flatMap { it.values }.flatMapTo(sortedSetOf()) { whatIsIn(it) }
        assertEquals(emptyList<String>(), types.flatMap { allOf(it) }.sorted() - seen, "no value shows these")
    }

    /** All that values of this type must show, each as a line. */
    private fun allOf(type: KClass<*>): List<String> = when {
        type.java.isEnum -> type.java.enumConstants.map { "${type.simpleName} $it" }

        type.isSealed -> type.sealedSubclasses.flatMap { allOf(it) }

        else -> listOf(type.shortName) + type.memberProperties.flatMap { property ->
            val kind = property.returnType
            val of = "${type.shortName}.${property.name}"
            listOf("$of absent", "$of there").filter { kind.isMarkedNullable } +
                listOf("$of empty", "$of filled").filter { kind.classifier == List::class } +
                listOf("$of false", "$of true").filter { kind.classifier == Boolean::class }
        }
    }

    /** What this value and all that is in it show, as the same lines. Small values are plain texts and numbers here. */
    private fun whatIsIn(value: Any?): List<String> = when {
        value is List<*> -> value.flatMap { whatIsIn(it) }

        value is Enum<*> -> listOf("${value::class.simpleName} $value")

        value == null || value.javaClass.packageName != "com.rollcare" -> emptyList()

        else -> listOf(value::class.shortName) + value::class.memberProperties.flatMap { property ->
            val part = property.javaField!!.apply { isAccessible = true }.get(value)
            val shows = when (part) {
                null -> listOf("absent")
                is List<*> -> listOf("there", if (part.isEmpty()) "empty" else "filled")
                is Boolean -> listOf("there", "$part")
                else -> listOf("there")
            }
            whatIsIn(part) + shows.map { "${value::class.shortName}.${property.name} $it" }
        }
    }

    private val KClass<*>.shortName get() = java.name.substringAfter("com.rollcare.")
}
