package com.rollcare.internal

import com.rollcare.EngineException
import com.rollcare.InternalException
import com.rollcare.RollCareError
import kotlin.coroutines.cancellation.CancellationException

/** What [block] returns; whatever it throws becomes the library's own error. */
internal inline fun <T> mappingErrors(block: () -> T): T = try {
    block()
} catch (thrown: Throwable) {
    throw ownError(thrown)
}

/** What the app's own [function] returns; whatever it throws is the app's fault and reported as such. */
internal inline fun <T> mappingCallback(name: String, function: () -> T): T = try {
    function()
} catch (cancelled: CancellationException) {
    throw cancelled
} catch (thrown: Exception) {
    throw RollCareError.Callback("the $name threw ${thrown.javaClass.name}", thrown)
}

/** What the app's own [change] makes of stored details. */
internal inline fun <T> corrected(details: T, change: (T) -> T): T = mappingCallback("change") { change(details) }

/** The one table of errors. What is neither the engine's nor the native library's passes as it is. */
internal fun ownError(thrown: Throwable): Throwable = when (thrown) {
    is CancellationException, is RollCareError -> thrown

    is EngineException -> ownError(thrown)

    // A panic. Its text says where in the engine it was, and might quote what a person wrote: it stays with the cause.
    is InternalException -> RollCareError.Internal("the engine failed", thrown)

    // The generated code throws it when a contract or a checksum of the native library differs.
    is LinkageError -> RollCareError.NotLoaded("the native library cannot be loaded", thrown)

    is Error -> thrown

    else -> RollCareError.Internal("it threw ${thrown.javaClass.name}", thrown)
}

private fun ownError(thrown: EngineException): RollCareError = when (thrown) {
    is EngineException.NotFound -> RollCareError.NotFound(thrown.entity)
    is EngineException.Invalid -> RollCareError.Invalid(thrown.field, thrown.detail)
    is EngineException.AgainstRule -> RollCareError.AgainstRule(thrown.field, thrown.rule, thrown.statement)
    is EngineException.Conflict -> RollCareError.Conflict(thrown.detail)
    is EngineException.Storage -> RollCareError.Storage(thrown.detail, thrown.retryable)
    is EngineException.Corrupt -> RollCareError.Corrupt(thrown.detail)
    is EngineException.NewerSchema -> RollCareError.NewerSchema(thrown.found.toInt(), thrown.supported.toInt())
    is EngineException.Locked -> RollCareError.Locked()
    is EngineException.Callback -> RollCareError.Callback(thrown.detail, thrown)
    is EngineException.Internal -> RollCareError.Internal(thrown.detail, thrown)
}
