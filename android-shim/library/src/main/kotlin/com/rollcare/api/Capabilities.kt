package com.rollcare.api

/**
 * What the phone can do, as far as a plan depends on it.
 *
 * @property slots How many alarms it is to hold for this library. Android throws at 500 of one app.
 * @property exactAlarms Whether it lets the app be exact to the minute.
 * @property notifications Whether it shows the app's notifications at all.
 * @property zoneRules The version of its zone rules, such as `2026f`; absent if it does not say.
 */
public data class Capabilities(
    public val slots: Int = 16,
    public val exactAlarms: Boolean = true,
    public val notifications: Boolean = true,
    public val zoneRules: String? = null,
)
