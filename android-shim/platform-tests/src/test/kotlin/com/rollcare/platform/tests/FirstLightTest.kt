package com.rollcare.platform.tests

import com.rollcare.platform.SyncResult
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

@RunWith(RobolectricTestRunner::class)
class FirstLightTest {
    @Test
    fun `the engine answers on this Android`() = runBlocking<Unit> {
        val app = RuntimeEnvironment.getApplication() as TestApp
        assertTrue(app.rollCare.reminders.sync().toString(), app.rollCare.reminders.sync() is SyncResult.Synced)
        app.die()
    }
}
