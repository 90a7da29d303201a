using System.Collections.Frozen;
using System.Text;

namespace DotAi.Knowledge.Terms;

/// <summary>
/// Brings letters to a plain form that is the same on every machine: no normalisation by the platform is involved, whose answer
/// depends on whether ICU is installed. Case is kept, since it tells the parts of an identifier.
/// </summary>
internal static class TextFolding
{
    // Each entry: the plain form, then the letters that become it.
    private static readonly FrozenDictionary<char, string> Plain = Table(
        "a àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "A ÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ", "ae æ", "AE Æ", "c çćĉċč", "C ÇĆĈĊČ", "d ďđð", "D ĎĐÐ",
        "e èéêëēĕėęěẹẻẽếềểễệ", "E ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ", "g ĝğġģ", "G ĜĞĠĢ", "h ĥħ", "H ĤĦ", "i ìíîïĩīĭįıǐỉị", "I ÌÍÎÏĨĪĬĮİǏỈỊ",
        "j ĵ", "J Ĵ", "k ķ", "K Ķ", "l ĺļľŀł", "L ĹĻĽĿŁ", "n ñńņňŉ", "N ÑŃŅŇ", "o òóôõöøōŏőơǒọỏốồổỗộớờởỡợ",
        "O ÒÓÔÕÖØŌŎŐƠǑỌỎỐỒỔỖỘỚỜỞỠỢ", "oe œ", "OE Œ", "r ŕŗř", "R ŔŖŘ", "s śŝşšșſ", "S ŚŜŞŠȘ", "ss ß", "SS ẞ", "t ţťŧț", "T ŢŤŦȚ",
        "th þ", "TH Þ", "u ùúûüũūŭůűųưǔụủứừửữự", "U ÙÚÛÜŨŪŬŮŰŲƯǓỤỦỨỪỬỮỰ", "w ŵ", "W Ŵ", "y ýÿŷỳỵỷỹ", "Y ÝŸŶỲỴỶỸ", "z źżž", "Z ŹŻŽ",
        "е ѐё", "Е ЀЁ", "и йѝ", "И ЙЍ", "ff \uFB00", "fi \uFB01", "fl \uFB02", "ffi \uFB03", "ffl \uFB04", "st \uFB05\uFB06",
        "0 ⁰₀", "1 ¹₁", "2 ²₂", "3 ³₃", "4 ⁴₄", "5 ⁵₅", "6 ⁶₆", "7 ⁷₇", "8 ⁸₈", "9 ⁹₉", "' \u2018\u2019\u02BC", "- \u2010\u2011");

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case <= '\u007F':
                    folded.Append(character);
                    break;
                case >= '\u0300' and <= '\u036F' or '\u00AD' or >= '\u200B' and <= '\u200D' or '\uFEFF':
                    // Combining accents and invisible characters: with them removed, composed and decomposed text are one.
                    break;
                case >= '\uFF01' and <= '\uFF5E':
                    folded.Append((char)(character - '\uFF01' + '!'));
                    break;
                default:
                    folded.Append(Plain.TryGetValue(character, out var plain) ? plain : character);
                    break;
            }
        }

        return folded.ToString();
    }

    private static FrozenDictionary<char, string> Table(params string[] entries) => entries
        .Select(entry => entry.Split(' '))
        .SelectMany(parts => parts[1].Select(letter => KeyValuePair.Create(letter, parts[0])))
        .ToFrozenDictionary();
}
