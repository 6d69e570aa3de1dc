package com.rollcare.platform

import android.content.Context
import android.os.UserManager
import com.rollcare.api.RollCareError
import com.rollcare.api.RollCareRepository
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.io.File
import java.time.Clock
import java.time.ZoneId

/**
 * How an app wants RollCare to run. The defaults need nothing of it.
 *
 * @property dispatcher Where the engine runs, and the work of the receivers.
 * @property clock What time it is.
 * @property zone Where the phone is, asked anew each time.
 * @property followsChanges Whether the phone is made to agree with the plan after every command, without the app asking.
 */
public class RollCareOptions(
    public val dispatcher: CoroutineDispatcher = Dispatchers.IO,
    public val clock: Clock = Clock.systemUTC(),
    public val zone: () -> ZoneId = ZoneId::systemDefault,
    public val followsChanges: Boolean = true,
)

/**
 * What an app's `Application` implements to run RollCare with options of its own. Receivers start the process without
 * any activity; this is where they find it.
 */
public interface RollCareHost {
    /** The one of this process: make it once, such as `by lazy`. */
    public val rollCare: RollCareAndroid
}

/**
 * RollCare on this phone: the repository over the live database, and its reminders. One for each process: [of] finds it.
 *
 * The database lies in the app's folder `no_backup`, see [RollCareFiles]; it is opened when it is first needed, and not
 * before the phone was unlocked.
 *
 * @param context Any context of the app.
 * @property options How it runs.
 */
public class RollCareAndroid(context: Context, public val options: RollCareOptions = RollCareOptions()) :
    AutoCloseable {
    internal val context: Context = context.applicationContext ?: context
    internal val scope = CoroutineScope(SupervisorJob() + options.dispatcher)
    private val opening = Mutex()
    private var opened: RollCareRepository? = null

    /** Makes the phone agree with the plan. */
    public val reminders: ReminderScheduler = ReminderScheduler(this)

    /**
     * The repository, opened at the first call.
     *
     * @throws RollCareError.Locked if the phone was not unlocked since it started.
     * @throws RollCareError if the database cannot be opened.
     */
    public suspend fun repository(): RollCareRepository = opening.withLock { opened ?: open().also { opened = it } }

    private suspend fun open(): RollCareRepository {
        // The folder is encrypted with the person's credential: until the first unlock it cannot even be looked at.
        if (context.getSystemService(UserManager::class.java)?.isUserUnlocked == false) throw RollCareError.Locked()
        val file = RollCareFiles.database(context)
        file.parentFile?.mkdirs()
        val repository = RollCareRepository.open(file, options.dispatcher, options.clock, options.zone)
        if (options.followsChanges) {
            // At once: it is in line for the engine before any command of the app.
            scope.launch(start = CoroutineStart.UNDISPATCHED) {
                repository.changes.collect { reminders.sync(SyncReason.CHANGE) }
            }
        }
        return repository
    }

    /** Lets go of the database. Only tests need it: a process that ends closes it, too. */
    override fun close() {
        scope.cancel()
        opened?.close()
        opened = null
    }

    /** Finds the one of this process. */
    public companion object {
        private var default: RollCareAndroid? = null

        /** What the app's [RollCareHost] has, and else one with default options. */
        public fun of(context: Context): RollCareAndroid {
            val application = context.applicationContext ?: context
            if (application is RollCareHost) return application.rollCare
            return synchronized(this) { default ?: RollCareAndroid(application).also { default = it } }
        }
    }
}

/** Where the files of RollCare are. The rules of `res/xml` for back-ups name the same folders. */
public object RollCareFiles {
    /** The live database, with what is armed on this phone. No back-up takes it along: copied while in use it is torn. */
    public fun database(context: Context): File = File(live(context), "rollcare.db")

    /** The folder for snapshots that the app writes, such as exports: back-ups take it along. */
    public fun snapshots(context: Context): File = File(context.filesDir, "rollcare/snapshots")

    internal fun live(context: Context): File = File(context.noBackupFilesDir, "rollcare")
}
