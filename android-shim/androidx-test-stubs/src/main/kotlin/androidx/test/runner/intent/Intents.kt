@file:Suppress("ktlint:standard:filename")

package androidx.test.runner.intent

import android.app.Instrumentation
import android.content.Intent

interface IntentMonitor

interface IntentStubber {
    fun getActivityResultForIntent(intent: Intent): Instrumentation.ActivityResult?
}

object IntentMonitorRegistry {
    private var monitor: IntentMonitor? = null

    @JvmStatic
    fun registerInstance(monitor: IntentMonitor?) {
        this.monitor = monitor
    }

    @JvmStatic
    fun getInstance(): IntentMonitor = checkNotNull(monitor) { "no monitor is registered" }
}

object IntentStubberRegistry {
    @JvmStatic
    fun isLoaded(): Boolean = false

    @JvmStatic
    fun getInstance(): IntentStubber = error("no stubber is loaded")
}
