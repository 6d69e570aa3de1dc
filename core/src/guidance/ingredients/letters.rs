//! Letters of every label made plain: lower case, without accents, in Latin script.

/// Marks that leave a word whole.
pub(super) fn is_silent(c: char) -> bool {
    if c.is_ascii() {
        return c == '\'' || c == '`';
    }
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}'
        | '™' | '®' | '©' | '’' | '‘' | '´' | '¹' | '²' | '³' | '⁰'..='⁹' | '₀'..='₉' | '†' | '‡')
}

/// Signs that only separate words, as a space does; all others are bullets.
pub(super) fn is_plain_sign(c: char) -> bool {
    c.is_whitespace()
        || c.is_ascii()
        || c.is_control()
        || matches!(c, '“' | '”' | '„' | '«' | '»' | '°' | '§' | '…' | '±')
}

/// Appends a letter in lower case and without its accent.
pub(super) fn fold(c: char, to: &mut String) {
    if c.is_ascii() {
        to.push(c.to_ascii_lowercase());
        return;
    }
    let c = lower(c);
    // Some scanners prefer Cyrillic letters that look Latin.
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'а' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' | 'с' => "c",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'е' => "e",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'о' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' | 'ſ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬀ' => "ff",
        'α' => "alpha",
        'β' => "beta",
        'γ' => "gamma",
        'δ' => "delta",
        'ω' => "omega",
        'р' => "p",
        'х' => "x",
        '\u{300}'..='\u{36f}' => "",
        _ => {
            let wide = u32::from(c).checked_sub(0xfee0).and_then(char::from_u32); // full-width forms
            to.push(wide.filter(char::is_ascii_alphanumeric).map_or(c, |c| c.to_ascii_lowercase()));
            return;
        }
    };
    to.push_str(plain);
}

/// The small letter of a capital in the scripts that labels mix. The standard library knows all scripts, in tables that
/// would be a tenth of all the data here.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let small = match c {
        '×' => code,
        'À'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => code + 0x20,
        'Ā'..='Ķ' | 'Ŋ'..='Ŷ' | 'Ș'..='Ț' => code | 1,
        'Ĺ'..='Ň' | 'Ź'..='Ž' => code + (code & 1),
        'Ÿ' => return 'ÿ',
        'ẞ' => return 'ß',
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}
