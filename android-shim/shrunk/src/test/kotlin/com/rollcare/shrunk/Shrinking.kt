package com.rollcare.shrunk

import com.android.tools.r8.CompilationFailedException
import com.android.tools.r8.CompilationMode
import com.android.tools.r8.D8
import com.android.tools.r8.D8Command
import com.android.tools.r8.Diagnostic
import com.android.tools.r8.DiagnosticsHandler
import com.android.tools.r8.OutputMode
import com.android.tools.r8.R8
import com.android.tools.r8.R8Command
import com.android.tools.r8.origin.Origin
import java.io.File
import java.net.URI
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

/** The lowest Android that there is code for. */
const val ANDROID_8 = 26

/** The consumer rules, one by one, without what explains them. */
val RULES: List<String> = File(System.getProperty("rollcare.rules")).readLines()
    .filter { it.isNotBlank() && !it.startsWith("#") }

/** All that an app gets with this library, and the program that uses it. */
class Program(private val folder: Path) {
    private val classPath = System.getProperty("java.class.path").split(File.pathSeparator).map(::File)

    private val parts: List<Path> = classPath.filter { part ->
        val name = part.path.replace(File.separatorChar, '/')
        "test-classes" !in name && (OURS.any { "/rollcare-$it" in name } || THEIRS.any { "/$it/" in name })
    }.mapIndexed { number, part -> if (part.isDirectory) pack(part, number) else part.toPath() }

    /** What of Java a phone has, too. The program calls nothing of Android, so the framework needs not be there. */
    private val platform = packJava()

    /** Shrinks it to classes of Java by these rules, and those of an app that keep its entry. */
    fun toJava(rules: List<String>, output: Path) = R8.run(
        R8Command.builder(Quiet).setMode(CompilationMode.RELEASE).setOutput(output, OutputMode.ClassFile)
            .addProgramFiles(parts).addLibraryFiles(platform)
            .addProguardConfiguration(rules + ENTRY + NO_ANDROID + "-dontwarn java.awt.**", Origin.unknown()).build(),
    )

    /** Shrinks it to code of Android 8. */
    fun toAndroid(rules: List<String>, output: Path) = R8.run(
        R8Command.builder(Quiet).setMode(CompilationMode.RELEASE).setOutput(output, OutputMode.DexIndexed)
            .addProgramFiles(parts).addLibraryFiles(platform).setMinApiLevel(ANDROID_8)
            .addProguardConfiguration(rules + ENTRY + NO_ANDROID + QUICK, Origin.unknown()).build(),
    )

    /** Makes code of Android 8 of all of it. */
    fun toDex(output: Path) = D8.run(
        D8Command.builder(Quiet).setMode(CompilationMode.DEBUG).setOutput(output, OutputMode.DexIndexed)
            .addProgramFiles(parts).addLibraryFiles(platform).setMinApiLevel(ANDROID_8).build(),
    )

    private fun pack(classes: File, number: Int): Path = folder.resolve("part$number.jar").also { jar ->
        ZipOutputStream(Files.newOutputStream(jar)).use { zip ->
            for (file in classes.walk().filter { it.isFile }) {
                zip.putNextEntry(ZipEntry(file.relativeTo(classes).invariantSeparatorsPath))
                file.inputStream().use { it.copyTo(zip) }
            }
        }
    }

    private fun packJava(): Path = folder.resolve("java.jar").also { jar ->
        val modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules")
        ZipOutputStream(Files.newOutputStream(jar)).use { zip ->
            for (module in listOf("java.base", "java.logging").map(modules::resolve)) {
                Files.walk(module).filter { "$it".endsWith(".class") && !"$it".endsWith("module-info.class") }.forEach {
                    zip.putNextEntry(ZipEntry("${module.relativize(it)}"))
                    Files.copy(it, zip)
                }
            }
        }
    }

    internal companion object {
        private val OURS = listOf("android/", "shrunk/")
        private val THEIRS = listOf("kotlin-stdlib", "annotations", "kotlinx-coroutines-core-jvm", "jna")
        private const val ENTRY =
            "-keep class com.rollcare.shrunk.StoryKt { public static void main(java.lang.String[]); }"

        /** What takes R8 most of its time, and changes nothing of what is kept and renamed. */
        const val QUICK = "-dontoptimize"
        private const val NO_ANDROID = "-dontwarn android.**"
    }
}

/** Says nothing of what is only worth a note. */
private object Quiet : DiagnosticsHandler {
    override fun warning(warning: Diagnostic) = Unit
    override fun info(info: Diagnostic) = Unit
    override fun error(error: Diagnostic) = throw IllegalStateException(error.diagnosticMessage)
}

/** What a program said, and how it ended. */
class Said(val status: Int, val text: String)

/** Runs the story from this class path and nothing else, with the real engine. */
fun runStory(classPath: String, folder: Path): Said {
    val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
    val library = "-Djna.library.path=${System.getProperty("rollcare.library")}"
    val story = listOf("-cp", classPath, "com.rollcare.shrunk.StoryKt", "$folder")
    val command = listOf(java, "-XX:TieredStopAtLevel=1", library) + story
    val process = ProcessBuilder(command).redirectErrorStream(true).start()
    val text = process.inputStream.bufferedReader().readText()
    check(process.waitFor(1, TimeUnit.MINUTES)) { "the story does not end" }
    return Said(process.exitValue(), text)
}

/** How much code of Android there is in it. */
fun sizeOfDex(output: Path): Long = ZipFile(output.toFile()).use { zip ->
    zip.entries().asSequence().filter { it.name.endsWith(".dex") }.sumOf { it.size }
}

/** What R8 says where it refuses. */
fun refusal(shrink: () -> Unit): String = try {
    shrink()
    "nothing"
} catch (refused: CompilationFailedException) {
    generateSequence<Throwable>(refused) { it.cause }.joinToString("\n") { "${it.message}" }
} catch (refused: IllegalStateException) {
    "${refused.message}"
}
