// The same sources as pom.xml's, for a Gradle build: see settings.gradle.kts. NOT RUN. Run scripts/bindings.sh first, and
// build-aar.sh for the native libraries.
plugins {
    id("com.android.library") version "8.13.0"
    id("org.jetbrains.kotlin.android") version "2.4.21"
}

group = "com.rollcare"
version = "0.1.0"

val native = layout.projectDirectory.dir("../target/aar/jni")
val generated = layout.projectDirectory.dir("../target/bindings/kotlin")

layout.buildDirectory.set(layout.projectDirectory.dir("../target/gradle"))

android {
    namespace = "com.rollcare.platform"
    compileSdk = 35

    defaultConfig {
        minSdk = 26
        consumerProguardFiles("library/consumer-rules.pro")
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_1_8
        targetCompatibility = JavaVersion.VERSION_1_8
    }

    sourceSets.named("main") {
        manifest.srcFile("library/src/main/AndroidManifest.xml")
        res.setSrcDirs(listOf("library/src/main/res"))
        kotlin.setSrcDirs(listOf("types/src/main/kotlin", generated, "library/src/main/kotlin"))
        jniLibs.setSrcDirs(listOf(native))
    }
}

kotlin {
    explicitApi()
}

dependencies {
    api("org.jetbrains.kotlinx:kotlinx-coroutines-core:1.11.0")
    // Main dispatchers of an app.
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.11.0")
    // As an AAR it brings its own native half for each processor, aligned to pages of 16 KB.
    implementation("net.java.dev.jna:jna:5.19.1@aar")
}
