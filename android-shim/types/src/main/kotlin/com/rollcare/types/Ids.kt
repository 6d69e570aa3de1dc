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

/**
 * A declaration's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class DeclarationId(public val value: String) {
    override fun toString(): String = value
}

/**
 * A check-in's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class CheckInId(public val value: String) {
    override fun toString(): String = value
}

/**
 * A product's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class ProductId(public val value: String) {
    override fun toString(): String = value
}

/**
 * The id of one use of a product.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class UseId(public val value: String) {
    override fun toString(): String = value
}

/**
 * An override's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class OverrideId(public val value: String) {
    override fun toString(): String = value
}

/**
 * The id of a checklist that somebody wrote.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class ChecklistId(public val value: String) {
    override fun toString(): String = value
}

/**
 * A schedule's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class ScheduleId(public val value: String) {
    override fun toString(): String = value
}

/**
 * A pause's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class PauseId(public val value: String) {
    override fun toString(): String = value
}

/**
 * A skipped day's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class SkipId(public val value: String) {
    override fun toString(): String = value
}

/**
 * A visit's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class VisitId(public val value: String) {
    override fun toString(): String = value
}

/**
 * A photo's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class PhotoId(public val value: String) {
    override fun toString(): String = value
}
