package com.rollcare.api

import com.rollcare.tests.ECHOES
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.lang.reflect.Method
import java.time.DayOfWeek
import java.util.Collections
import java.util.IdentityHashMap
import kotlin.reflect.KClass
import kotlin.reflect.KType
import kotlin.reflect.full.memberProperties
import kotlin.reflect.full.primaryConstructor
import kotlin.reflect.jvm.isAccessible
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

/**
 * Every value crosses to the engine and back (the echo hooks see to it), and there is mapped to what its names say, and
 * from it. What its names say is built here by reflection, apart from the mapping that is written by hand.
 */
class MappingTest {
    private val functions = Counterparts.classesIn("com.rollcare.internal")
        .filter { it.simpleName.endsWith("Mapping" + "Kt") }
        .flatMap { it.declaredMethods.toList() }
        .filter { it.name in setOf("toFace", "toEngine") && it.parameterCount == 1 }
    private val toFace = functions.filter { it.name == "toFace" }.associateBy { it.parameterTypes[0] }

    /** Whether the value that was mirrored last had a number that the face has no room for. */
    private var isTooLarge = false
    private val toEngine = functions.filter { it.name == "toEngine" }.associateBy { it.returnType }

    @TestFactory
    fun `every value is mapped field by field`(): List<DynamicTest> = ECHOES.map { echo ->
        dynamicTest(echo.name) {
            for ((given, back) in echo.run()) {
                for ((own, crossed) in listed(given).zip(listed(back))) assertMapped(own, crossed)
            }
        }
    }

    @Test
    fun `every mapping was among them`() {
        val values = Collections.newSetFromMap(IdentityHashMap<Any, Boolean>())
        for (echo in ECHOES) collect(echo.values, values)
        val seen = values.flatMapTo(mutableSetOf()) { used(it) }
        assertEquals(emptyList<Method>(), functions - seen)
        assertTrue(functions.size > 150, "the mapping is not found: $functions")
    }

    private fun used(value: Any): List<Method> = listOfNotNull(
        typesOf(value).firstNotNullOfOrNull { toFace[it] },
        typesOf(value).firstNotNullOfOrNull { toEngine[it] },
    )

    private fun assertMapped(given: Any, back: Any) {
        if (typesOf(given).any { it.simpleName in Counterparts.hidden && it.simpleName != "Weekday" }) return
        isTooLarge = false
        val face = mirror(given)
        val lift = typesOf(given).firstNotNullOfOrNull { toFace[it] }
        val lower = typesOf(given).firstNotNullOfOrNull { toEngine[it] }
        assertTrue(lift != null || lower != null, "nothing maps ${given.javaClass}")
        if (lift != null) assertSame(face, lift.invoke(null, back))
        if (lower != null && !isTooLarge) assertSame(asAndroid(given), lower.invoke(null, face))
    }

    /** Some values are long: of those that differ only the beginning is printed. */
    private fun assertSame(expected: Any, found: Any) =
        assertTrue(expected == found) { "${"$found".take(500)} where there should be ${"$expected".take(500)}" }

    /** What an app gives is always of an Android phone. */
    private fun asAndroid(value: Any): Any = (value as? com.rollcare.Capabilities)
        ?.copy(platform = com.rollcare.Platform.ANDROID, timeSensitive = true) ?: value

    private fun listed(value: Any?): List<Any> = (value as? List<*> ?: listOf(value)).filterNotNull()
        .filter { it.javaClass.packageName == "com.rollcare" }

    /** All values in this one that have a mapping of their own, each once. */
    private fun collect(value: Any?, into: MutableSet<Any>) {
        if (value is List<*>) return value.forEach { collect(it, into) }
        if (value == null || value.javaClass.packageName != "com.rollcare" || !into.add(value)) return
        if (value !is Enum<*>) value::class.memberProperties.forEach { collect(it.getter.call(value), into) }
    }

    private fun typesOf(value: Any) = listOf(value.javaClass, value.javaClass.superclass)

    /** The face's value for one of the engine's. */
    private fun mirror(value: Any): Any {
        val name = value.javaClass.name.substringAfter("com.rollcare.").replace('$', '.')
        if (value is com.rollcare.Weekday) return DayOfWeek.valueOf(value.name)
        val face = Counterparts.classOf(name).kotlin
        if (value is Enum<*>) return face.java.enumConstants.single { (it as Enum<*>).name == value.name }
        face.objectInstance?.let { return it }
        return build(name, value, face)
    }

    private fun build(name: String, value: Any, face: KClass<*>): Any {
        val fields = value::class.memberProperties.filter { "$name.${it.name}" !in Counterparts.hiddenFields }
            .associateBy { Counterparts.renamedFields["$name.${it.name}"] ?: it.name }
        val make = face.primaryConstructor!!
        assertEquals(fields.keys, make.parameters.map { it.name }.toSet(), name)
        make.isAccessible = true
        return make.callBy(
            make.parameters.associateWith { parameter ->
                val field = fields.getValue(parameter.name!!)
                convert(field.getter.call(value), parameter.type, field.name)
            },
        )
    }

    private fun convert(value: Any?, to: KType, field: String): Any? = when {
        value == null -> null

        value is List<*> -> value.map { convert(it, to.arguments.single().type!!, field) }

        to.classifier == Duration::class -> if ("min" in
            field.lowercase()
        ) {
            number(value).minutes
        } else {
            number(value).seconds
        }

        to.classifier == Micrometres::class -> Micrometres(toInt(value))

        to.classifier == Int::class -> toInt(value)

        to.classifier == Long::class -> number(value)

        value.javaClass.packageName == "com.rollcare" -> mirror(value)

        else -> value
    }

    private fun duration(value: Any, field: String): Duration {
        if (number(value) > Int.MAX_VALUE) isTooLarge = true
        return if ("min" in field.lowercase()) number(value).minutes else number(value).seconds
    }

    private fun number(value: Any): Long = when (value) {
        is UInt -> value.toLong()
        is UByte -> value.toLong()
        is UShort -> value.toLong()
        is ULong -> value.toLong()
        else -> (value as Number).toLong()
    }

    /** A count that the face has no room for, and that the engine never gives, stays the largest there is. */
    private fun toInt(value: Any): Int {
        if (number(value) > Int.MAX_VALUE) isTooLarge = true
        return number(value).coerceAtMost(Int.MAX_VALUE.toLong()).toInt()
    }
}
