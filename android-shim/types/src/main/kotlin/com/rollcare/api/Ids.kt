package com.rollcare.api

/**
 * A roller's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class RollerId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): RollerId = RollerId(newId())
    }
}

/**
 * A session's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class SessionId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): SessionId = SessionId(newId())
    }
}

/**
 * The id of one time a checklist was done.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class RunId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): RunId = RunId(newId())
    }
}

/**
 * The id of one tick of a step.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class TickId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): TickId = TickId(newId())
    }
}

/**
 * An inspection's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class InspectionId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): InspectionId = InspectionId(newId())
    }
}

/**
 * The id of one answer to a reminder.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class ActionId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): ActionId = ActionId(newId())
    }
}

/**
 * A declaration's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class DeclarationId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): DeclarationId = DeclarationId(newId())
    }
}

/**
 * A check-in's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class CheckInId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): CheckInId = CheckInId(newId())
    }
}

/**
 * A product's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class ProductId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): ProductId = ProductId(newId())
    }
}

/**
 * The id of one use of a product.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class UseId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): UseId = UseId(newId())
    }
}

/**
 * An override's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class OverrideId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): OverrideId = OverrideId(newId())
    }
}

/**
 * The id of a checklist that somebody wrote.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class ChecklistId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): ChecklistId = ChecklistId(newId())
    }
}

/**
 * A schedule's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class ScheduleId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): ScheduleId = ScheduleId(newId())
    }
}

/**
 * A pause's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class PauseId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): PauseId = PauseId(newId())
    }
}

/**
 * A skipped day's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class SkipId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): SkipId = SkipId(newId())
    }
}

/**
 * A visit's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class VisitId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): VisitId = VisitId(newId())
    }
}

/**
 * A photo's id.
 *
 * @property value The id as text: a UUID of version 7. The engine refuses any other text.
 */
@JvmInline
public value class PhotoId(public val value: String) {
    override fun toString(): String = value

    /** Makes new ids. */
    public companion object {
        /** A new id, for a command that is to be given again if nobody knows whether it was carried out. */
        public fun create(): PhotoId = PhotoId(newId())
    }
}
