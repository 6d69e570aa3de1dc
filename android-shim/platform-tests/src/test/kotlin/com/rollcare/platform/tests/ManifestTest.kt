package com.rollcare.platform.tests

import android.app.NotificationManager
import android.content.Context
import android.content.pm.PackageManager
import android.content.res.XmlResourceParser
import android.os.Build
import com.rollcare.ReminderChannel
import com.rollcare.platform.PhoneSettings
import com.rollcare.platform.R
import com.rollcare.platform.RollCareFiles
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.xmlpull.v1.XmlPullParser
import java.io.File

/** What an app gets by adding the library: permissions, receivers, channels, and rules for back-ups. */
class ManifestTest : Story() {
    private val app: Context get() = phone.app

    @Test
    fun `it asks for three permissions, and the network is none of them`() {
        @Suppress("DEPRECATION")
        val info = app.packageManager.getPackageInfo(app.packageName, PackageManager.GET_PERMISSIONS)
        val asked = info.requestedPermissions.orEmpty().map { it.substringAfterLast('.') }.toSet()
        assertEquals(setOf("POST_NOTIFICATIONS", "SCHEDULE_EXACT_ALARM", "RECEIVE_BOOT_COMPLETED"), asked)
    }

    @Test
    fun `no other app reaches its receivers, and none runs before the first unlock`() {
        @Suppress("DEPRECATION")
        val info = app.packageManager.getPackageInfo(app.packageName, PackageManager.GET_RECEIVERS)
        val receivers = info.receivers.orEmpty()
        val names = receivers.map { it.name.substringAfterLast('.') }.toSet()
        assertEquals(setOf("AlarmReceiver", "ActionReceiver", "SystemReceiver"), names)
        assertTrue(receivers.none { it.exported || it.directBootAware })
    }

    @Test
    fun `there are four channels, and making them again changes nothing that the person chose`() {
        phone.logEvening()
        phone.synced()
        val made = phone.notifications.notificationChannels.associate { it.id to it.importance }
        val wanted = mapOf(
            "rollcare.disinfect" to NotificationManager.IMPORTANCE_HIGH,
            "rollcare.session" to NotificationManager.IMPORTANCE_DEFAULT,
            "rollcare.replace" to NotificationManager.IMPORTANCE_LOW,
            "rollcare.aftercare" to NotificationManager.IMPORTANCE_DEFAULT,
        )
        assertEquals(wanted, made)
        assertEquals("Disinfecting", phone.notifications.getNotificationChannel("rollcare.disinfect").name)
        phone.synced()
        assertEquals(wanted.keys, phone.notifications.notificationChannels.map { it.id }.toSet())
    }

    @Test
    fun `backups leave the live database out and nothing else that Android backs up`() {
        val old = rules(R.xml.rollcare_full_backup_content)
        val new = rules(R.xml.rollcare_data_extraction_rules)
        assertEquals(setOf("cloud-backup", "device-transfer"), new.keys)
        assertEquals(setOf("full-backup-content"), old.keys)
        for (rules in old.values + new.values) {
            // One include, and Android backs up what is included and nothing else.
            assertTrue(rules.none { it.isInclude })
            val live = RollCareFiles.database(app).path
            for (file in listOf(live, "$live-wal", "$live-shm")) assertTrue(file, rules.any { it.covers(File(file)) })
            val kept = listOf(
                RollCareFiles.snapshots(app),
                File(app.filesDir, "photos"),
                app.getDatabasePath("app.db"),
                File(app.dataDir, "shared_prefs/app.xml"),
                app.getExternalFilesDir(null)!!,
            )
            for (file in kept) assertTrue("$file", rules.none { it.covers(file) })
        }
    }

    @Test
    fun `the host names its own attributes of the application, and the library adds none`() {
        val info = app.applicationInfo
        assertEquals("Test", app.packageManager.getApplicationLabel(info))
        assertEquals(TestApp::class.java.name, info.className)
    }

    private inner class Rule(val isInclude: Boolean, domain: String, path: String) {
        private val folder = when (domain) {
            "root" -> app.dataDir
            "file" -> app.filesDir
            "database" -> app.getDatabasePath("any").parentFile
            "sharedpref" -> File(app.dataDir, "shared_prefs")
            else -> error("no such domain: $domain")
        }!!.resolve(path).normalize()

        fun covers(file: File) = file.normalize().startsWith(folder)
    }

    /** The rules of each part of the file, as an app's package holds them. */
    private fun rules(id: Int): Map<String, List<Rule>> {
        val found = mutableMapOf<String, MutableList<Rule>>()
        val parser: XmlResourceParser = app.resources.getXml(id)
        var part = ""
        while (parser.next() != XmlPullParser.END_DOCUMENT) {
            if (parser.eventType != XmlPullParser.START_TAG) continue
            if (parser.name == "include" || parser.name == "exclude") {
                val (domain, path) = listOf("domain", "path").map { parser.getAttributeValue(null, it) }
                found.getOrPut(part, ::mutableListOf) += Rule(parser.name == "include", domain, path)
            } else {
                part = parser.name
            }
        }
        return found
    }

    @Test
    fun `the system's screens are named as Android names them`() {
        assertEquals("android.settings.APP_NOTIFICATION_SETTINGS", PhoneSettings.notifications(app).action)
        val channel = PhoneSettings.channel(app, ReminderChannel.SESSION)
        assertEquals("rollcare.session", channel.getStringExtra("android.provider.extra.CHANNEL_ID"))
        val exact = PhoneSettings.exactAlarms(app)
        assertEquals(Build.VERSION.SDK_INT >= 31, exact != null)
        assertEquals(exact?.let { "package:${app.packageName}" }, exact?.dataString)
        assertEquals("package:${app.packageName}", PhoneSettings.app(app).dataString)
        assertEquals("android.settings.IGNORE_BATTERY_OPTIMIZATION_SETTINGS", PhoneSettings.battery().action)
    }
}
