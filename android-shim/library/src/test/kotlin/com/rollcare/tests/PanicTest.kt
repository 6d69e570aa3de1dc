package com.rollcare.tests

import com.rollcare.ChangeScope
import com.rollcare.InternalException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** A fault of the engine is an exception, and the engine works afterwards. */
class PanicTest {
    @Test
    fun `a panic while the lock is held is thrown, and the store works afterwards`(@TempDir folder: Path) {
        folder.withStore { engine ->
            val diary = Diary()
            engine.subscribe(diary).use {
                val blue = engine.addBlue()
                repeat(3) {
                    val panic = assertThrows<InternalException> { panic(engine) }
                    assertTrue("the tests asked for" in panic.message!!, panic.message)
                }
                val session = engine.log(fiveMinutes(blue.id, EVENING))
                assertEquals(session, engine.session(session.id))
            }
            assertEquals(listOf(ChangeScope.ROLLERS, ChangeScope.SESSIONS), diary.scopes)
        }
        folder.withStore { assertEquals(1, it.sessions(10).size) }
    }
}
