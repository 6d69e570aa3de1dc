package com.rollcare.api

import java.time.Instant
import kotlin.time.Duration

/**
 * A run to begin.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property roller The roller it is done for.
 * @property checklist Which checklist: a bundled one's id such as `after-use`, or the id of one that somebody wrote.
 * @property started When it was begun, not in the future; absent means now.
 */
public data class NewChecklistRun(
    public val id: RunId? = null,
    public val roller: RollerId,
    public val checklist: String,
    public val started: Instant? = null,
)

/**
 * A run with its steps as they stand.
 *
 * @property run The run.
 * @property roller The roller it is done for.
 * @property checklist Which checklist.
 * @property title The checklist's name, in words.
 * @property purpose What it is for.
 * @property started When it was begun.
 * @property steps Its steps, in order.
 * @property paused Since when it is paused, if it is.
 * @property abandoned When it was given up, if it was.
 * @property completed When its last step was done, if all are.
 */
public data class RunProgress(
    public val run: RunId,
    public val roller: RollerId,
    public val checklist: String,
    public val title: String,
    public val purpose: Purpose,
    public val started: Instant,
    public val steps: List<StepProgress>,
    public val paused: Instant?,
    public val abandoned: Instant?,
    public val completed: Instant?,
)

/**
 * One step with its state.
 *
 * @property step The step's id.
 * @property title The step in words.
 * @property timer How long it takes.
 * @property agent What disinfects in it, if anything: what somebody said, or else what the checklist asks for.
 * @property state How it stands.
 */
public data class StepProgress(
    public val step: String,
    public val title: String,
    public val timer: StepTimer?,
    public val agent: Agent?,
    public val state: StepState,
)

/** How one step stands. */
public sealed interface StepState {
    /** Steps before it come first, or the run was given up. */
    public data object Waiting : StepState

    /** It is the next to do. */
    public data object Due : StepState

    /**
     * It was begun and takes its time.
     *
     * @property ends When it can be ticked at the earliest, by the phone's clock.
     * @property remaining How long until then; never more than the step takes, wherever the clock was put.
     */
    public data class Running(public val ends: Instant, public val remaining: Duration) : StepState

    /**
     * The disinfectant did not act long enough: begin again.
     *
     * @property had How long it is known to have acted.
     * @property needs How long it takes.
     * @property clockWentBack Whether the clock was set back meanwhile, so that nobody knows.
     */
    public data class TooShort(
        public val had: Duration,
        public val needs: Duration,
        public val clockWentBack: Boolean,
    ) : StepState

    /**
     * What it was put into does not disinfect, or nobody knows whether it does: begin again with one that does.
     *
     * @property agent What it was.
     * @property rule The rule that says so.
     */
    public data class WrongAgent(public val agent: Agent, public val rule: String) : StepState

    /**
     * The run is paused while this step took its time.
     *
     * @property remaining What is left of it; a contact time begins anew.
     */
    public data class Held(public val remaining: Duration) : StepState

    /**
     * Done.
     *
     * @property at When.
     */
    public data class Done(public val at: Instant) : StepState
}

/**
 * A step to tick.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property run The run it belongs to.
 * @property step Which step, such as `soak`.
 * @property kind What it says. Whoever pauses, resumes or gives up names the step that is due.
 * @property agent What disinfects in this step, if somebody said so; otherwise it is what the checklist names.
 * @property at When, not in the future and not before what was ticked last; absent means now.
 */
public data class NewStepTick(
    public val id: TickId? = null,
    public val run: RunId,
    public val step: String,
    public val kind: TickKind,
    public val agent: Agent? = null,
    public val at: Instant? = null,
)

/** What a tick says. */
public enum class TickKind {
    /** The step was begun: the disinfectant starts to act. */
    BEGUN,

    /** The step was done. */
    DONE,

    /** The run was paused at this step. Nobody looks after the roller until it is resumed. */
    PAUSED,

    /** The run was resumed at this step. */
    RESUMED,

    /** The run was given up at this step. It never cleans the roller. */
    ABANDONED,
}
