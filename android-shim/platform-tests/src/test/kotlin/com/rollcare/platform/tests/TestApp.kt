package com.rollcare.platform.tests

import android.app.Activity
import android.app.Application
import com.rollcare.platform.RollCareAndroid
import com.rollcare.platform.RollCareHost
import com.rollcare.platform.RollCareOptions
import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset

/** An app as simple as can be: what starts with its process finds RollCare here. */
class TestApp :
    Application(),
    RollCareHost {
    /** What the phone's clock shows, and where it is. */
    var now: Instant = EVENING
    var zone: ZoneId = ZoneId.of("Europe/Berlin")
    var followsChanges = false

    private var process: RollCareAndroid? = null

    override val rollCare: RollCareAndroid
        get() = process ?: RollCareAndroid(this, options()).also { process = it }

    private fun options() = RollCareOptions(clock = PhoneClock(), zone = { zone }, followsChanges = followsChanges)

    /** The process ends; what it held in memory is gone. */
    fun die() {
        process?.close()
        process = null
    }

    private inner class PhoneClock : Clock() {
        override fun getZone(): ZoneId = ZoneOffset.UTC
        override fun withZone(zone: ZoneId): Clock = this
        override fun instant(): Instant = now
    }
}

class TestActivity : Activity()

/** The evening on which all stories begin: Monday, five past eight in Berlin. */
val EVENING: Instant = Instant.parse("2026-11-23T19:05:00Z")
