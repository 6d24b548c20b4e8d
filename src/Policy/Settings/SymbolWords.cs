using System.Text;

namespace ApiXGuard.Policy;

/// <summary>Takes names apart into words and puts words together to names. The same on every machine: ordinal, without cultures or tables of the system.</summary>
internal static class SymbolWords
{
    /// <summary>The most letters a section or a name has.</summary>
    public const int MaxLength = 48;

    /// <summary>More of a symbol than this is not looked at.</summary>
    private const int MaxSymbol = 256;

    // Words that are written as one, taken apart.
    private static readonly Dictionary<string, string[]> Compounds = new(StringComparer.Ordinal)
    {
        ["apikey"] = ["Api", "Key"],
        ["apikeys"] = ["Api", "Keys"],
        ["apitoken"] = ["Api", "Token"],
        ["apisecret"] = ["Api", "Secret"],
        ["appkey"] = ["App", "Key"],
        ["appsecret"] = ["App", "Secret"],
        ["accesskey"] = ["Access", "Key"],
        ["accesstoken"] = ["Access", "Token"],
        ["secretkey"] = ["Secret", "Key"],
        ["secretaccesskey"] = ["Secret", "Access", "Key"],
        ["authkey"] = ["Auth", "Key"],
        ["authtoken"] = ["Auth", "Token"],
        ["bearertoken"] = ["Bearer", "Token"],
        ["refreshtoken"] = ["Refresh", "Token"],
        ["sessiontoken"] = ["Session", "Token"],
        ["clientsecret"] = ["Client", "Secret"],
        ["privatekey"] = ["Private", "Key"],
        ["signingkey"] = ["Signing", "Key"],
        ["encryptionkey"] = ["Encryption", "Key"],
        ["hmackey"] = ["Hmac", "Key"],
        ["webhookurl"] = ["Webhook", "Url"],
        ["connectionstring"] = ["Connection", "String"],
        ["connectionstrings"] = ["Connection", "String"],
        ["connectionstr"] = ["Connection", "String"],
        ["connstring"] = ["Connection", "String"],
        ["connstr"] = ["Connection", "String"],
        ["conn"] = ["Connection"],
        ["passwd"] = ["Password"],
        ["passwrd"] = ["Password"],
        ["pword"] = ["Password"],
        ["pwd"] = ["Password"],
        ["pass"] = ["Password"],
        ["dbpassword"] = ["Db", "Password"],
        ["dbpass"] = ["Db", "Password"],
        ["dbpwd"] = ["Db", "Password"],
        ["userpassword"] = ["User", "Password"],
        ["creds"] = ["Credentials"],
    };

    /// <summary>The words of a name, first letter upper case, the rest lower unless the name mixes them.</summary>
    public static List<string> Split(string? symbol)
    {
        var words = new List<string>();
        if (symbol is null)
            return words;
        var end = Math.Min(symbol.Length, MaxSymbol);
        var start = 0;
        for (var i = 0; i <= end; i++)
        {
            if (i < end && i > start && !IsBoundary(symbol, i, end))
                continue;
            if (i == start && i < end && IsWordPart(symbol[i]))
                continue;
            if (i > start)
                Add(words, symbol.Substring(start, i - start));
            start = i < end && IsWordPart(symbol[i]) ? i : i + 1;
        }

        return words;
    }

    /// <summary>Words as one name, of legal characters and bounded length.</summary>
    public static string Join(IEnumerable<string> words)
    {
        var name = new StringBuilder();
        foreach (var word in words)
        {
            foreach (var c in word)
                Append(name, c);
            if (name.Length >= MaxLength)
                break;
        }

        if (name.Length > MaxLength)
            name.Length = MaxLength;
        if (name.Length > 0 && name[0] is >= '0' and <= '9')
            name.Insert(0, '_');
        return name.ToString();
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c);

    private static bool IsBoundary(string symbol, int i, int end)
    {
        var (before, c) = (symbol[i - 1], symbol[i]);
        if (!IsWordPart(c))
            return true;
        if (!char.IsUpper(c))
            return false;
        return !char.IsUpper(before) || (i + 1 < end && char.IsLower(symbol[i + 1]));
    }

    private static void Add(List<string> words, string word)
    {
        var digits = word.Length;
        while (digits > 0 && char.IsDigit(word[digits - 1]))
            digits--;
        var letters = word.Substring(0, digits);
        var lower = letters.ToLowerInvariant();
        if (lower == "auth" && words.Count > 0 && words[words.Count - 1] == "O")
        {
            words[words.Count - 1] = "OAuth";
        }
        else if (Compounds.TryGetValue(lower, out var parts))
        {
            words.AddRange(parts);
        }
        else if (digits > 0 && (digits == word.Length || RoleWords.IsRole(lower)))
        {
            words.Add(Title(letters, lower));
        }
        else
        {
            words.Add(Title(word, word.ToLowerInvariant()));
            return;
        }

        if (digits < word.Length)
            words.Add(word.Substring(digits));
    }

    private static string Title(string word, string lower) => char.ToUpperInvariant(word[0]) + lower.Substring(1);

    // Latin letters lose their marks; of other scripts the code remains. Normalization differs between hosts, so it is not used.
    private static void Append(StringBuilder name, char c)
    {
        const string marked = "àáâãåāçćčèéêëēęìíîïīñńòóôõøōùúûūýÿšśžźżłğşıÀÁÂÃÅĀÇĆČÈÉÊËĒĘÌÍÎÏĪÑŃÒÓÔÕØŌÙÚÛŪÝŠŚŽŹŻŁĞŞİ";
        const string plain = "aaaaaaccceeeeeeiiiiinnoooooouuuuyysszzzlgsiAAAAAACCCEEEEEEIIIIINNOOOOOOUUUUYSSZZZLGSI";
        if (c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            name.Append(c);
        else if (marked.IndexOf(c) is >= 0 and var index)
            name.Append(plain[index]);
        else if (c is 'ä' or 'æ' or 'Ä' or 'Æ')
            name.Append(c is 'ä' or 'æ' ? "ae" : "Ae");
        else if (c is 'ö' or 'œ' or 'Ö' or 'Œ')
            name.Append(c is 'ö' or 'œ' ? "oe" : "Oe");
        else if (c is 'ü' or 'Ü')
            name.Append(c is 'ü' ? "ue" : "Ue");
        else if (c is 'ß')
            name.Append("ss");
        else if (c != '_')
            name.Append('U').Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
    }
}
