package com.rollcare.platform.tests

import android.app.Application
import com.rollcare.platform.RollCareAndroid
import com.rollcare.platform.RollCareFiles
import com.rollcare.platform.SyncResult
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** An app that says nothing of how RollCare is to run. */
@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class DefaultHostTest {
    @Test
    fun `it gets one that runs by itself, and the same one each time`() {
        val app = RuntimeEnvironment.getApplication()
        val care = RollCareAndroid.of(app)
        assertSame(care, RollCareAndroid.of(app))
        val result = runBlocking { care.reminders.sync() }
        assertEquals(0, (result as SyncResult.Synced).armed)
        assertTrue(RollCareFiles.database(app).exists())
        care.close()
    }
}
