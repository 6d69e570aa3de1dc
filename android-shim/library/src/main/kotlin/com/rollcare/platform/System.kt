package com.rollcare.platform

import android.content.Context
import android.util.Log

/** Says what failed by its class alone: texts of exceptions can hold personal data. */
internal fun log(what: String, thrown: Throwable) {
    Log.w("RollCare", "$what: ${thrown.javaClass.name}")
}

/** A service that every phone has. */
internal inline fun <reified T : Any> Context.service(): T = checkNotNull(getSystemService(T::class.java))
