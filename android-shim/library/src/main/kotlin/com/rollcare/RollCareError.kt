package com.rollcare

/**
 * The one kind of exception that the calls of this library throw, besides the `CancellationException` of a coroutine
 * that was cancelled. Each case says what can be done about it; no [message] holds anything personal.
 *
 * @param text What [message] says: a fragment in lower case.
 */
public sealed class RollCareError(text: String, cause: Throwable? = null) : Exception(text, cause) {
    /**
     * There is no such fact, or it was deleted.
     *
     * @property entity What was looked for, such as `roller`.
     */
    public class NotFound(public val entity: String) : RollCareError("there is no such $entity")

    /**
     * A value cannot be taken. Nothing was stored.
     *
     * @property field The field's name, such as `needle_um`.
     * @property detail What is wrong and what to do.
     */
    public class Invalid(public val field: String, public val detail: String) : RollCareError("$field: $detail")

    /**
     * A value asks for more than a rule allows. Nothing was stored. Ask for less, or say that it is kept despite the
     * rules: see [NewSchedule.despiteRules].
     *
     * @property field The field's name, such as `rhythm`.
     * @property rule The rule's id, as [rulePack] lists it.
     * @property statement The rule in a sentence, without the full stop.
     */
    public class AgainstRule(public val field: String, public val rule: String, public val statement: String) :
        RollCareError("$field asks for more than a rule allows: $statement; ask for less, or keep it despite the rules")

    /**
     * It contradicts what is stored, or what is open. Nothing was changed.
     *
     * @property detail What contradicts, and what to do.
     */
    public class Conflict(public val detail: String) : RollCareError(detail)

    /**
     * The file could not be read or written. Nothing was half-written.
     *
     * @property detail What happened, and what to do.
     * @property retryable Whether the same call may work later.
     */
    public class Storage(public val detail: String, public val retryable: Boolean) : RollCareError(detail)

    /**
     * The file is not a database of this engine, or it is damaged. It was not touched.
     *
     * @property detail What was seen.
     */
    public class Corrupt(public val detail: String) : RollCareError(detail)

    /**
     * The file was written by a newer version of this library, which the app must bring along. It was not touched.
     *
     * @property found The file's version.
     * @property supported The newest version that this library knows.
     */
    public class NewerSchema(public val found: Int, public val supported: Int) :
        RollCareError("the file has version $found, this library knows $supported; update the app")

    /** The phone was not unlocked since it started, so the file cannot be read yet. Ask again after that. */
    public class Locked : RollCareError("the phone was not unlocked yet; ask again when it was")

    /** The repository was closed. Open it again. */
    public class Closed : RollCareError("the repository was closed; open it again")

    /**
     * The native library cannot be loaded: it is not packed for this phone's processor, or its classes were renamed.
     *
     * @property detail What failed.
     */
    public class NotLoaded(public val detail: String, cause: Throwable) : RollCareError(detail, cause)

    /**
     * A function that the app gave, such as its clock or the change of an edit, failed. Nothing was stored, unless the
     * function is one that hears of changes: then the command that it heard of is stored.
     *
     * @property detail Which one, and the class of what it threw; that itself is the cause.
     */
    public class Callback(public val detail: String, cause: Throwable) : RollCareError(detail, cause)

    /**
     * A fault of this library. Nothing was half-written, and later calls work.
     *
     * @property detail What is known of it. The cause says more, for those who mend it, and may quote what a person
     *   wrote.
     */
    public class Internal(public val detail: String, cause: Throwable? = null) : RollCareError(detail, cause)
}
