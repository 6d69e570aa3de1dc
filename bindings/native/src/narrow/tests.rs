use super::*;

fn names() -> Names {
    Names {
        values: ["Session", "Area", "Revision", "RollerId", "Finding"].map(str::to_owned).into(),
        functions: ["exportschema".to_owned()].into(),
        places: [("com.rollcare.Instant".to_owned(), "java.time.Instant".to_owned())].into(),
    }
}

#[track_caller]
fn in_kotlin(generated: &str, narrowed: &str) {
    assert_eq!(kotlin(generated, &names()), narrowed);
}

#[track_caller]
fn in_swift(generated: &str, narrowed: &str) {
    assert_eq!(swift(generated, &names()), narrowed);
}

#[test]
fn kotlin_keeps_values() {
    for value in [
        "data class Session (",
        "enum class Area {",
        "sealed class Finding {",
        "public typealias Revision = kotlin.Long",
        "class Session {",
    ] {
        in_kotlin(value, value);
    }
}

#[test]
fn kotlin_hides_the_rest() {
    in_kotlin(
        "public object FfiConverterTypeSession: X<Session> {",
        "internal object FfiConverterTypeSession: X<Session> {",
    );
    in_kotlin("public typealias FfiConverterTypeRevision = L", "internal typealias FfiConverterTypeRevision = L");
    in_kotlin("open class Engine: Disposable {", "internal open class Engine: Disposable {");
    in_kotlin(
        "sealed class EngineException: kotlin.Exception() {",
        "internal sealed class EngineException: kotlin.Exception() {",
    );
    in_kotlin("public abstract class Object", "internal abstract class Object");
    in_kotlin("interface Disposable {", "internal interface Disposable {");
    in_kotlin(
        "inline fun <T : Disposable?, R> T.use(block: (T) -> R) =",
        "internal inline fun <T : Disposable?, R> T.use(block: (T) -> R) =",
    );
    in_kotlin("class InternalException(message: String)", "internal class InternalException(message: String)");
    in_kotlin(
        "@Throws(E::class) fun `readIngredients`(`text`: String)",
        "@Throws(E::class) fun `readIngredients`(`text`: String)",
    );
    in_kotlin("object NoHandle", "internal object NoHandle");
    in_kotlin(
        "    @Throws(E::class) fun `exportSchema`(): kotlin.String {",
        "    @Throws(E::class) internal fun `exportSchema`(): kotlin.String {",
    );
    in_kotlin("    @Throws(E::class) fun `exportSchema`()", "    @Throws(E::class) internal fun `exportSchema`()");
    in_kotlin("     fun `exportSchema`(): kotlin.String {", "     internal fun `exportSchema`(): kotlin.String {");
}

#[test]
fn kotlin_leaves_members_and_what_is_hidden() {
    for line in [
        "    public fun lift(value: Long): Session",
        "    companion object",
        "    @Throws(E::class)override fun `exportSchema`(): kotlin.String {",
        "    fun `exportSchema`(): kotlin.String",
        "    @Throws(E::class) fun `open`(`path`: kotlin.String): Engine {",
        "private fun findLibraryName(componentName: String): String {",
        "internal inline fun<T> uniffiRustCall(callback: (UniffiRustCallStatus) -> T): T {",
        "import com.sun.jna.Library",
        "package com.rollcare",
        "@Synchronized",
    ] {
        in_kotlin(line, line);
    }
}

#[test]
fn kotlin_suppresses_what_an_explicit_api_warns_of() {
    let narrowed = kotlin("@file:Suppress(\"NAME_SHADOWING\")", &names());
    assert!(narrowed.starts_with("@file:Suppress(\"NAME_SHADOWING\", \"NO_EXPLICIT_"), "{narrowed}");
}

#[test]
fn swift_keeps_values_and_their_methods() {
    for value in [
        "public struct Session: Equatable, Hashable, Codable {\npublic func isOver() -> Bool  {\n}\n}",
        "public enum Area: Equatable {\npublic var description: String {\n}\n}",
        "public indirect enum Finding {",
        "public typealias Revision = Int64",
        "extension Session: Sendable {}",
    ] {
        in_swift(value, value);
    }
}

#[test]
fn swift_hides_the_rest() {
    in_swift(
        "extension Session: Sendable {}\npublic struct FfiConverterTypeSession: X {\n    public static func lift() {}\n}\n\
         public func FfiConverterTypeSession_lift(_ buf: RustBuffer) throws -> Session {",
        "extension Session: Sendable {}\nstruct FfiConverterTypeSession: X {\n    public static func lift() {}\n}\n\
         func FfiConverterTypeSession_lift(_ buf: RustBuffer) throws -> Session {",
    );
    in_swift(
        "open class Engine: EngineProtocol, @unchecked Sendable {\npublic static func `open`(path: String)throws  -> Engine  {\n}\nopen func undo(now: Date)throws  -> Session  {\n}",
        "class Engine: EngineProtocol, @unchecked Sendable {\nstatic func `open`(path: String)throws  -> Engine  {\n}\nfunc undo(now: Date)throws  -> Session  {\n}",
    );
    in_swift("public protocol EngineProtocol: AnyObject {", "protocol EngineProtocol: AnyObject {");
    in_swift("\npublic \nenum EngineError: Swift.Error {", "\nenum EngineError: Swift.Error {");
    in_swift("public extension Engine {", "extension Engine {");
}

#[test]
fn swift_imports_what_the_values_are_made_of() {
    in_swift("import Foundation\nimport RollCareFFI", "public import Foundation\nimport RollCareFFI");
}

#[test]
fn swift_spells_ids() {
    in_swift(
        "public typealias RollerId = FactID<Roller>\n    public let roller: RollerId?",
        "public typealias RollerID = FactID<Roller>\n    public let roller: RollerID?",
    );
    in_swift("struct FfiConverterTypeRollerId: X {", "struct FfiConverterTypeRollerId: X {");
    in_swift("         */roller: RollerId?, ", "         */roller: RollerID?, ");
    in_swift("    var otherId: OtherId", "    var otherId: OtherId");
}

#[test]
fn comments_lose_links_that_only_rustdoc_knows() {
    in_kotlin("     * See [`Session`].", "     * See `Session`.");
    in_swift("    let names = [`default`]", "    let names = [`default`]");
}

#[test]
fn kotlin_finds_custom_types_where_they_are() {
    in_kotlin("        val `at`: com.rollcare.Instant?, ", "        val `at`: java.time.Instant?, ");
    in_kotlin("import com.rollcare.Instant", "import java.time.Instant");
    in_kotlin("        val `at`: com.rollcare.InstantOfUse", "        val `at`: com.rollcare.InstantOfUse");
}
