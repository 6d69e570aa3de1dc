package com.rollcare.internal

import com.rollcare.Platform
import com.rollcare.api.Capabilities

internal fun Capabilities.toEngine(): com.rollcare.Capabilities = com.rollcare.Capabilities(
    platform = Platform.ANDROID,
    slots = slots.unsigned("slots"),
    exactAlarms = exactAlarms,
    notifications = notifications,
    zoneRules = zoneRules,
)
