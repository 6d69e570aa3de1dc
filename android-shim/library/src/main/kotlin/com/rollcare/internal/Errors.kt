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

/** The one table of errors. What is neither the engine's nor the native library's passes as it is. */
internal fun toFace(thrown: Throwable): Throwable = when (thrown) {
    is CancellationException, is RollCareError -> thrown

    is RollCareException -> toFace(thrown)

    // A panic: its text says where in the engine it was. It holds nothing that a person wrote.
    is InternalException -> RollCareError.Internal("the engine failed: ${thrown.message}", thrown)

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

    // Observers are this library's own, and what they throw the engine only notes.
    is RollCareException.Callback -> RollCareError.Internal(thrown.detail, thrown)

    is RollCareException.Internal -> RollCareError.Internal(thrown.detail, thrown)
}
