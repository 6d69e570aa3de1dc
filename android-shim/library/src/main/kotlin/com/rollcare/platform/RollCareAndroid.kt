package com.rollcare.platform

import android.content.Context
import android.os.UserManager
import com.rollcare.RollCareError
import com.rollcare.RollCareRepository
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.time.Clock
import java.time.ZoneId

/**
 * How an app wants RollCare to run. The defaults need nothing of it.
 *
 * @property dispatcher Where the engine runs, and the work of the receivers.
 * @property clock What time it is.
 * @property zone Where the phone is, asked each time.
 * @property followsChanges Whether the phone is made to agree with the plan after every command, without the app
 *   asking.
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
 * RollCare on this phone: the repository over the live database, and its reminders. One for each process: [of] finds
 * it, and a second one cannot open the database. An app has one process: changes made in another would not be heard of.
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
     * @throws RollCareError.Conflict if the app opened a database by another way.
     * @throws RollCareError if the database cannot be opened.
     */
    public suspend fun repository(): RollCareRepository = opening.withLock { opened ?: open().also { opened = it } }

    private suspend fun open(): RollCareRepository {
        // The folder is encrypted with the person's credential: until the first unlock it cannot even be looked at.
        if (context.getSystemService(UserManager::class.java)?.isUserUnlocked == false) throw RollCareError.Locked()
        val file = RollCareFiles.database(context)
        file.parentFile?.mkdirs()
        val repository = RollCareRepository.open(file, options.clock, options.zone, options.dispatcher)
        if (options.followsChanges) {
            // At once: it is in the queue for the engine before any command of the app.
            scope.launch(start = CoroutineStart.UNDISPATCHED) {
                repository.changes.collect { reminders.sync(SyncReason.CHANGE) }
            }
        }
        return repository
    }

    /** Closes the database. Only tests need it: a process that ends closes it, too. [of] makes another one then. */
    override fun close() {
        scope.cancel()
        opened?.close()
        opened = null
        synchronized(Companion) { if (default === this) default = null }
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
