package com.rollcare.tests

import com.rollcare.api.RollCareError
import com.rollcare.api.RollCareRepository
import com.rollcare.api.RollerId
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.UUID

/** Opening and closing the face. */
class RepositoryTest {
    @Test
    fun `it opens, answers and closes, and is closed then`(@TempDir folder: Path) = runBlocking {
        RollCareRepository.warm()
        val repository = RollCareRepository.open(folder.resolve("rollcare.db").toFile())
        assertEquals(0, repository.ask { it.sessions(1u) }.size)
        repository.close()
        repository.close()
        assertThrows<RollCareError.Closed> { repository.ask { it.sessions(1u) } }
        Unit
    }

    @Test
    fun `a new id is a UUID of version 7 that the engine takes`() {
        val id = UUID.fromString(RollerId.create().value)
        assertEquals(7, id.version())
        assertEquals(2, id.variant())
    }
}
