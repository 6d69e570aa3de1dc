package com.rollcare.api

import org.jetbrains.kotlin.abi.tools.AbiFilters
import org.jetbrains.kotlin.abi.tools.AbiTools
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.lang.reflect.Modifier

/**
 * Holds all that apps can name against `android-shim/api/rollcare-android.api`. A change that is meant is written there:
 *
 * `mvn -f android-shim/pom.xml test -Dtest=ApiDumpTest -Dsurefire.failIfNoSpecifiedTests=false -Drollcare.api.update`
 */
class ApiDumpTest {
    private val kept = File(System.getProperty("rollcare.shim"), "api/rollcare-android.api")

    /** The modules that apps name things of. The generated one is not among them. */
    private val dump: String by lazy {
        val modules = listOf(RollCareRepository::class, RollerId::class).flatMap { sourcesOf(it.java) }
        // It is public for the generated code alone.
        val hidden = setOf("com.rollcare.types.MillisecondsKt")
        val filters = AbiFilters(emptySet(), hidden, emptySet(), emptySet())
        StringBuilder().also { AbiTools.getInstance().printJvmDump(it, modules, filters) }.toString()
    }

    @Test
    fun `what apps can name is what is written down`() {
        if (System.getProperty("rollcare.api.update") != null) kept.writeText(dump)
        assertEquals(kept.readText(), dump, "if this is meant, update the file as ApiDumpTest says")
    }

    @Test
    fun `no signature names generated code, the bridge, or what is internal`() {
        assertTrue("class com/rollcare/api/RollCareRepository" in dump, "the dump is not made as it should be")
        val foreign = Regex("""com/rollcare/(?!api/|platform/)|uniffi|com/sun/jna|\(Lkotlin/U|Lkotlin/U\w+;""")
        assertEquals(emptyList<String>(), dump.lines().filter { foreign.containsMatchIn(it) })
    }

    /** The dump leaves out what is between angle brackets. */
    @Test
    fun `no list, flow or answer of a suspended call is of generated code`() {
        val names = Counterparts.classesIn("com.rollcare.api").filter {
            Modifier.isPublic(it.modifiers)
        }.flatMap { type ->
            // What is internal is public to Java, under a name with the module's behind a dollar sign.
            val methods = type.declaredMethods.filter { Modifier.isPublic(it.modifiers) && '$' !in it.name }
            val makers = type.constructors.filter { !it.isSynthetic }
            (methods.map { it.toGenericString() } + makers.map { it.toGenericString() })
        }
        assertTrue(
            names.any {
                "Continuation<? super com.rollcare.api.Roller>" in it
            },
            "the signatures are not read: $names",
        )
        val foreign = Regex("""com\.rollcare\.(?!api\.|platform\.)|uniffi|com\.sun\.jna|kotlin\.U[A-Z]""")
        assertEquals(emptyList<String>(), names.filter { foreign.containsMatchIn(it) })
    }

    /** The jar that a class comes from, or all compiled files of its folder. */
    private fun sourcesOf(type: Class<*>): List<File> {
        val place = File(type.protectionDomain.codeSource.location.toURI())
        return place.walk().filter { it.extension in setOf("class", "jar") }.toList()
    }
}
