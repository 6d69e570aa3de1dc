package com.rollcare.types

/**
 * A roller's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class RollerId(public val value: String) {
    override fun toString(): String = value
}

/**
 * A session's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class SessionId(public val value: String) {
    override fun toString(): String = value
}

/**
 * The id of one time a checklist was done.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class RunId(public val value: String) {
    override fun toString(): String = value
}

/**
 * The id of one tick of a step.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class TickId(public val value: String) {
    override fun toString(): String = value
}

/**
 * An inspection's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class InspectionId(public val value: String) {
    override fun toString(): String = value
}

/**
 * The id of one answer to a reminder.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class ActionId(public val value: String) {
    override fun toString(): String = value
}
