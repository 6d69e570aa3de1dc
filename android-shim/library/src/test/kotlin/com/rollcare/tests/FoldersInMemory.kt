package com.rollcare.tests

import org.junit.jupiter.api.extension.AnnotatedElementContext
import org.junit.jupiter.api.extension.ExtensionContext
import org.junit.jupiter.api.io.TempDirFactory
import java.nio.file.Files
import java.nio.file.Path

/** Makes `@TempDir` in memory where the machine has such a place: every command waits for the disk. */
class FoldersInMemory : TempDirFactory {
    override fun createTempDirectory(
        elementContext: AnnotatedElementContext,
        extensionContext: ExtensionContext,
    ): Path {
        val memory = Path.of("/dev/shm")
        return if (Files.isWritable(memory)) {
            Files.createTempDirectory(memory, "rollcare")
        } else {
            Files.createTempDirectory("rollcare")
        }
    }
}
