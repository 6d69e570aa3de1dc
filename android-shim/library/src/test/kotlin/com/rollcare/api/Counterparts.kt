package com.rollcare.api

import java.io.File

/** What the face calls otherwise than the engine, and what it does not have. */
object Counterparts {
    private val renamed = mapOf(
        // Android, coroutines and Swift's Foundation have types of these names.
        "Notification" to "PlannedNotification",
        "Timer" to "StepTimer",
        "Span" to "DaySpan",
        "Channel" to "ReminderChannel",
        // It is what the state flow holds.
        "Home" to "HomeSnapshot",
        "RollCareException" to "RollCareError",
    )

    /** Generated types that apps do not see, and why. */
    val hidden = mapOf(
        "Armed" to "only the platform's part says what the phone holds",
        "ArmedState" to "nothing that crosses speaks of it",
        "ChecklistRun" to "no call takes or gives it",
        "PhoneHolds" to "only the platform's part says what the phone holds",
        "PlanDiff" to "only the platform's part carries it out",
        "Platform" to "it is Android",
        "StepTick" to "it is a part of ChecklistRun",
        "Weekday" to "java.time has it",
        "Withdrawal" to "only the platform's part carries it out",
    )

    /** Generated fields that apps do not see, and why. */
    val hiddenFields = mapOf(
        "Capabilities.platform" to "it is Android",
        "Capabilities.timeSensitive" to "only iOS has it",
    )

    /** Fields that carry their unit in the type. */
    val renamedFields = mapOf(
        "Cleaning.tookMin" to "took",
        "CustomStep.seconds" to "time",
        "Deciding.Length.um" to "length",
        "HygieneRecord.medianMin" to "median",
        "LoopImport.minutes" to "length",
        "NewRoller.needleUm" to "needle",
        "Roller.needleUm" to "needle",
        "RuleKind.ContactTime.seconds" to "time",
        "RuleKind.Duration.minutes" to "most",
        "RuleKind.Gap.aboveUm" to "above",
        "RuleKind.Gap.upToUm" to "upTo",
        "RuleKind.Life.fromUm" to "from",
        "RuleKind.LongestNeedle.stopAboveUm" to "stopAbove",
        "RuleKind.LongestNeedle.warnAboveUm" to "warnAbove",
        "RuleKind.Remind.minutes" to "after",
        "RuleKind.ShortNeedle.upToUm" to "upTo",
        "RuleKind.StepTime.seconds" to "time",
        "StepState.Held.remainingS" to "remaining",
        "StepState.Running.remainingS" to "remaining",
        "StepState.TooShort.hadS" to "had",
        "StepState.TooShort.needsS" to "needs",
        "Timer.seconds" to "length",
    )

    /** Calls of the engine that are called otherwise here. */
    val renamedCalls = mapOf(
        "closeStore" to "close",
        "home" to "refreshHome",
        // `run` is a function of Kotlin's own.
        "run" to "checklistRun",
        "subscribe" to "getChanges",
    )

    /** Calls of the engine that apps do not make, and why. */
    val hiddenCalls = mapOf(
        "reconcile" to "only the platform's part makes the phone agree",
        "confirmArmed" to "only the platform's part makes the phone agree",
        "reportFired" to "only the platform's part knows",
        "panicUnderLock" to "a hook of the tests",
        "failWith" to "a hook of the tests",
    )

    /** The engine's name of a type, such as `RuleKind.Gap`, as the face calls it. */
    fun nameOf(engine: String): String {
        val parts = engine.split(".")
        return (listOf(renamed[parts[0]] ?: parts[0]) + parts.drop(1)).joinToString(".")
    }

    /** The face's class for the engine's of this name. */
    fun classOf(engine: String): Class<*> = Class.forName("com.rollcare.api." + nameOf(engine).replace('.', '$'))

    /** All compiled classes of a package of the library. */
    fun classesIn(name: String): List<Class<*>> {
        val root = File(RollCareRepository::class.java.protectionDomain.codeSource.location.toURI())
        val folder = File(root, name.replace('.', '/'))
        return folder.listFiles()!!.filter {
            it.extension == "class"
        }.map { Class.forName("$name.${it.nameWithoutExtension}") }
    }
}
