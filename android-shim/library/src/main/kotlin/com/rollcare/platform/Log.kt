package com.rollcare.platform

import android.util.Log

/** Says what failed by its class alone: texts of exceptions can hold personal data. */
internal fun log(what: String, thrown: Throwable) {
    Log.w("RollCare", "$what: ${thrown.javaClass.name}")
}
