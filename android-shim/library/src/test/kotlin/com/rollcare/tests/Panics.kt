package com.rollcare.tests

import com.rollcare.Engine
import com.rollcare.InternalException
import com.rollcare.hooks.panicUnderLock

/** Makes the engine panic. The code of the hooks throws an exception of its own; here it is thrown as the engine's is. */
internal fun panic(engine: Engine) = try {
    panicUnderLock(engine)
} catch (panic: com.rollcare.hooks.InternalException) {
    throw InternalException(panic.message.orEmpty())
}
