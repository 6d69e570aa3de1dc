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
        hearTheEngine()
        phone = TestPhone()
    }

    @After
    fun switchOff() {
        Faults.reset()
        phone.app.die()
    }
}

/**
 * The engine calls back the classes that registered last. On a phone there is one set of them; here each Android
 * version has its own, and all share the one native library of this process.
 */
internal fun hearTheEngine() {
    fun single(name: String) = Class.forName("com.rollcare.$name").getField("INSTANCE")[null]
    val listener = single("uniffiCallbackInterfaceChangeObserver")
    val library = single("UniffiLib")
    listener.javaClass.methods.single { it.name.startsWith("register") }.invoke(listener, library)
}

operator fun java.time.Instant.plus(minutes: Int): java.time.Instant = plusSeconds(minutes * 60L)
