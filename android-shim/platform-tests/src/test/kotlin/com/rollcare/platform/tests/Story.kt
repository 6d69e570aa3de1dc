package com.rollcare.platform.tests

import org.junit.After
import org.junit.Before
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** One phone for one test. */
@RunWith(RobolectricTestRunner::class)
abstract class Story {
    protected lateinit var phone: TestPhone

    @Before
    fun switchOn() {
        phone = TestPhone()
    }

    @After
    fun switchOff() {
        Faults.reset()
        phone.app.die()
    }
}

operator fun java.time.Instant.plus(minutes: Int): java.time.Instant = plusSeconds(minutes * 60L)
