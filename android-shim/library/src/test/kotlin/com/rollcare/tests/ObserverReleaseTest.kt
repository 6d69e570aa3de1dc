package com.rollcare.tests

import com.rollcare.Engine
import com.rollcare.Subscription
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.lang.ref.WeakReference
import java.nio.file.Path

/** Nobody keeps an observer that is not told any more. */
class ObserverReleaseTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `an observer is released when it is cancelled, and not before`() = folder.withStore { engine ->
        val (observer, subscription) = subscribe(engine)
        repeat(5) { System.gc() }
        assertTrue(observer.get() != null, "nobody but the engine holds it")
        subscription.cancel()
        assertTrue(collectUntil { observer.get() == null })
        subscription.close()
    }

    @Test
    fun `a thousand observers are released when their subscriptions are closed`() = folder.withStore { engine ->
        val observers = List(1_000) { subscribe(engine).also { (_, subscription) -> subscription.close() }.first }
        assertTrue(collectUntil { observers.all { it.get() == null } })
    }

    @Test
    fun `an observer is released when the engine is closed under it`() {
        val (observer, subscription) = folder.withStore { subscribe(it) }
        assertTrue(collectUntil { observer.get() == null })
        subscription.cancel()
        subscription.close()
    }

    @Test
    fun `a subscription that nobody holds is closed by the garbage collector`() = folder.withStore { engine ->
        val observer = subscribe(engine).first
        assertTrue(collectUntil { observer.get() == null })
        val kept = Diary()
        engine.subscribe(kept).use { engine.addBlue() }
        assertEquals(1, kept.told.size)
    }

    /** In a function of its own, so that no variable of the test holds the observer. */
    private fun subscribe(engine: Engine): Pair<WeakReference<Diary>, Subscription> {
        val diary = Diary()
        return WeakReference(diary) to engine.subscribe(diary)
    }

    /** Collects garbage until it is so, for ten seconds at most: cleaners run on a thread of their own, later. */
    private fun collectUntil(isSo: () -> Boolean): Boolean {
        val tries = 200
        repeat(tries) {
            System.gc()
            if (isSo()) return true
            Thread.sleep(50)
        }
        return false
    }
}
