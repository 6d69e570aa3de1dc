package com.rollcare.internal

import com.rollcare.InternalException
import com.rollcare.RollCareException
import com.rollcare.api.RollCareError
import kotlin.coroutines.cancellation.CancellationException

/** What [block] returns; whatever it throws becomes the library's own error. */
internal inline fun <T> mappingErrors(block: () -> T): T = try {
    block()
} catch (thrown: Throwable) {
    throw toFace(thrown)
}

/** What the app's own [function] returns; whatever it throws is the app's fault and said so. */
internal inline fun <T> mappingCallback(name: String, function: () -> T): T = try {
    function()
} catch (thrown: Exception) {
    throw RollCareError.Callback("the $name threw ${thrown.javaClass.name}", thrown)
}

/** The one table of errors. What is neither the engine's nor the native library's passes as it is. */
internal fun toFace(thrown: Throwable): Throwable = when (thrown) {
    is CancellationException, is RollCareError -> thrown

    is RollCareException -> toFace(thrown)

    // A panic. Its text says where in the engine it was, and might quote what a person wrote: it stays with the cause.
    is InternalException -> RollCareError.Internal("the engine failed", thrown)

    // The generated code throws it when a contract or a checksum of the native library differs.
    is LinkageError -> RollCareError.NotLoaded("the native library cannot be loaded", thrown)

    is Error -> thrown

    else -> RollCareError.Internal("it threw ${thrown.javaClass.name}", thrown)
}

private fun toFace(thrown: RollCareException): RollCareError = when (thrown) {
    is RollCareException.NotFound -> RollCareError.NotFound(thrown.entity)
    is RollCareException.Invalid -> RollCareError.Invalid(thrown.field, thrown.detail)
    is RollCareException.Conflict -> RollCareError.Conflict(thrown.detail)
    is RollCareException.Storage -> RollCareError.Storage(thrown.detail, thrown.retryable)
    is RollCareException.Corrupt -> RollCareError.Corrupt(thrown.detail)
    is RollCareException.NewerSchema -> RollCareError.NewerSchema(thrown.found.toInt(), thrown.supported.toInt())
    is RollCareException.Locked -> RollCareError.Locked()
    is RollCareException.Callback -> RollCareError.Callback(thrown.detail, thrown)
    is RollCareException.Internal -> RollCareError.Internal(thrown.detail, thrown)
}
