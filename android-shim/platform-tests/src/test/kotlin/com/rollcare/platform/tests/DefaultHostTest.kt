package com.rollcare.platform.tests

import android.app.Application
import com.rollcare.RollCareError
import com.rollcare.RollCareRepository
import com.rollcare.platform.RollCareAndroid
import com.rollcare.platform.RollCareFiles
import com.rollcare.platform.SyncResult
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotSame
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
    private val app get() = RuntimeEnvironment.getApplication()

    @Test
    fun `it gets one that runs by itself, and the same one each time`() {
        val care = RollCareAndroid.of(app)
        assertSame(care, RollCareAndroid.of(app))
        val result = runBlocking { care.reminders.sync() }
        assertEquals(0, (result as SyncResult.Synced).armed)
        assertTrue(RollCareFiles.database(app).exists())
        care.close()
        assertNotSame(care, RollCareAndroid.of(app))
    }

    @Test
    fun `a second database is refused, whichever was opened first`() = runBlocking {
        val file = app.getDatabasePath("rollcare.db").apply { parentFile!!.mkdirs() }
        val phone = RollCareAndroid.of(app)
        phone.repository()
        val refused = runCatching { RollCareRepository.open(file) }.exceptionOrNull()
        assertTrue("$refused", refused is RollCareError.Conflict)
        assertTrue("${refused?.message}", "RollCareAndroid.of(context)" in refused!!.message!!)
        phone.close()
        RollCareRepository.open(file).use {
            val failed = RollCareAndroid.of(app).reminders.sync() as SyncResult.Failed
            assertTrue("${failed.error}", failed.error is RollCareError.Conflict)
        }
        assertTrue(RollCareAndroid.of(app).reminders.sync() is SyncResult.Synced)
        RollCareAndroid.of(app).close()
    }
}
