package com.rollcare.api

import java.time.Instant

/**
 * A photo as stored.
 *
 * @property id Its id.
 * @property taken When it was taken; not in the future.
 * @property zone The zone it was taken in: it counts for the day that this zone had.
 * @property area What it shows.
 * @property file The file, relative to the app's folder of photos, with `/` between folders, 1 to 255 bytes.
 * @property sha256 The SHA-256 of the file's bytes, 64 hexadecimal digits in lower case.
 */
public data class Photo(
    public val id: PhotoId,
    public val taken: Instant,
    public val zone: Zone,
    public val area: Area,
    public val file: String,
    public val sha256: String,
)

/**
 * A photo to add.
 *
 * @property id Its id, if the caller made one; the same id again changes nothing.
 * @property taken When it was taken; not in the future.
 * @property zone The zone it was taken in: it counts for the day that this zone had.
 * @property area What it shows.
 * @property file The file, relative to the app's folder of photos, with `/` between folders, 1 to 255 bytes.
 * @property sha256 The SHA-256 of the file's bytes, 64 hexadecimal digits in lower case; upper case is taken too.
 */
public data class NewPhoto(
    public val id: PhotoId? = null,
    public val taken: Instant,
    public val zone: Zone,
    public val area: Area,
    public val file: String,
    public val sha256: String,
)

/**
 * What is wrong between photos and files.
 *
 * @property missing Photos whose file is not there.
 * @property changed Photos whose file holds something else now.
 * @property orphans Files that no photo names, in the order of their names.
 */
public data class PhotoReport(
    public val missing: List<Photo>,
    public val changed: List<Photo>,
    public val orphans: List<String>,
)

/**
 * A file that the app found in its folder of photos.
 *
 * @property file Its path relative to that folder, with `/` between folders.
 * @property sha256 The SHA-256 of its bytes in hexadecimal digits, if the app took it.
 */
public data class SeenFile(public val file: String, public val sha256: String? = null)
