package com.rollcare.platform

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import org.w3c.dom.Element
import java.io.File
import java.nio.file.Path
import javax.xml.parsers.DocumentBuilderFactory
import javax.xml.transform.ErrorListener
import javax.xml.transform.TransformerException
import javax.xml.transform.TransformerFactory
import javax.xml.transform.dom.DOMResult
import javax.xml.transform.stream.StreamSource

/** The library's manifest in that of an app with attributes, rules for backups and receivers of its own. */
class ManifestMergeTest {
    @TempDir
    lateinit var folder: Path
    private val shim = File(System.getProperty("rollcare.shim"))
    private val host = File(shim, "library/src/test/manifests/host.xml")
    private val library = File(shim, "library/src/main/AndroidManifest.xml")

    @Test
    fun `an app keeps every attribute that it has, and gets none`() {
        val (before, after) = read(host) to merged(library)
        assertEquals(attributes(before.application), attributes(after.application))
        assertEquals("@xml/backup_rules", attributes(after.application)["android:fullBackupContent"])
        assertTrue(attributes(before.application).size > 12)
    }

    @Test
    fun `it gets the permissions and receivers, and keeps its own`() {
        val after = merged(library)
        val permissions = after.named("uses-permission").map { it.substringAfterLast('.') }
        val asked = setOf("INTERNET", "POST_NOTIFICATIONS", "SCHEDULE_EXACT_ALARM", "RECEIVE_BOOT_COMPLETED")
        assertEquals(asked, permissions.toSet())
        val receivers = after.named("receiver").map { it.substringAfterLast('.') }
        assertEquals(setOf("HostReceiver", "AlarmReceiver", "ActionReceiver", "SystemReceiver"), receivers.toSet())
        assertEquals(listOf(".MainActivity"), after.named("activity"))
    }

    /** Else the tests above would pass whatever the library's manifest says. */
    @Test
    fun `a library that sets what the app sets otherwise is refused`() {
        for ((name, value) in listOf("android:allowBackup" to "true", "android:fullBackupContent" to "@xml/other")) {
            val refused = assertThrows<TransformerException> { merged(libraryWith("$name=\"$value\"")) }
            assertTrue("xsl:message" in "$refused", "$refused")
        }
        merged(libraryWith("android:allowBackup=\"false\""))
        assertEquals(
            "true",
            attributes(merged(libraryWith("android:testOnly=\"true\"")).application)["android:testOnly"],
        )
    }

    private fun libraryWith(attribute: String): File = folder.resolve("library.xml").toFile().also { file ->
        file.writeText(library.readText().replace("<application>", "<application $attribute>"))
        assertTrue(attribute in file.readText())
    }

    private fun merged(library: File): Element {
        val merger = TransformerFactory.newInstance().newTransformer(StreamSource(merger))
        merger.setParameter("library", library.toURI().toString())
        merger.errorListener = Silent
        val result = DOMResult()
        merger.transform(StreamSource(host), result)
        return (result.node as org.w3c.dom.Document).documentElement
    }

    private val merger get() = File(shim, "platform-tests/merge-manifests.xsl")

    private fun read(file: File): Element =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).documentElement

    private val Element.application get() = getElementsByTagName("application").item(0) as Element

    private fun Element.named(tag: String) = getElementsByTagName(tag).let { all ->
        List(all.length) { (all.item(it) as Element).getAttribute("android:name") }
    }

    private fun attributes(element: Element) = element.attributes.let { all ->
        List(all.length) { all.item(it) }.filter { !it.nodeName.startsWith("xmlns") }
            .associate { it.nodeName to it.nodeValue }
    }

    /** Throws where a listener would print. */
    private object Silent : ErrorListener {
        override fun warning(exception: TransformerException) = Unit
        override fun error(exception: TransformerException) = throw exception
        override fun fatalError(exception: TransformerException) = throw exception
    }
}
