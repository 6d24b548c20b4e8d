namespace ApiXGuard.Detection.Assignments;

/// <summary>Says what a name promises: splits it into words and looks at the last that matters and at what qualifies it.</summary>
internal static class NameJudge
{
    private const int MostWords = 16;

    // Words that end longer words written without a hump: "dbpassword", "githubtoken".
    private static readonly string[] Endings =
        ["password", "passwd", "passphrase", "pwd", "secretkey", "accesskey", "privatekey", "apikey", "secret", "token", "key", "pass"];

    public static NameVerdict Judge(ReadOnlySpan<byte> name)
    {
        Span<WordPlace> places = stackalloc WordPlace[MostWords];
        Span<NameWord> words = stackalloc NameWord[MostWords];
        var count = Classify(name, places, words);
        for (var i = 0; i < count; i++)
        {
            if ((words[i] & NameWord.Public) != 0)
                return NameVerdict.Public;
        }

        var last = count - 1;
        while (last > 0 && ((words[last] & NameWord.Neutral) != 0 || IsNumber(name, places[last])) && !IsHead(words[last]))
            last--;
        if (last < 0)
            return NameVerdict.Neutral;
        var isSentence = (words[0] & NameWord.Verb) != 0 && last > 0;
        if (!IsHead(words[last]))
            return Behind(words.Slice(0, last + 1));
        var verdict = Head(words.Slice(0, last + 1));
        return isSentence && verdict.Strength == NameStrength.Strong ? verdict with { Strength = NameStrength.Moderate } : verdict;
    }

    /// <summary>Whether a name may be that of a password: a quick look for letters that every word for one has, before the judgement.</summary>
    public static bool MayBePassword(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i] | 0x20;
            if (letter is 'p' or 's' or 'k' or 'i' && BeginsPassword(name, i, (byte)letter))
                return true;
        }

        return false;
    }

    // pass, pwd, psw, p_word; senha, contrasena; kennwort; identified by
    private static bool BeginsPassword(ReadOnlySpan<byte> name, int at, byte letter)
    {
        var next = Bytes.At(name, at + 1) | 0x20;
        return letter switch
        {
            (byte)'p' => next is 's' or 'w' || !Bytes.IsLetter((byte)next) || (next == 'a' && (Bytes.At(name, at + 2) | 0x20) == 's'),
            (byte)'s' => next == 'e' && (Bytes.StandsAt(name, at, "senha") || Bytes.StandsAt(name, at, "sena")),
            (byte)'k' => next == 'e' && Bytes.StandsAt(name, at, "kenn"),
            _ => next == 'd' && Bytes.StandsAt(name, at, "identified"),
        };
    }

    private static bool IsHead(NameWord word) =>
        (word & (NameWord.Password | NameWord.Pass | NameWord.Secret | NameWord.Token | NameWord.Key | NameWord.Credential | NameWord.Weak)) != 0;

    // The secret's word stands before the last one: "password_for_db" is a secret, "passwordPolicy" is not.
    private static NameVerdict Behind(ReadOnlySpan<NameWord> words)
    {
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (IsHead(words[i]))
            {
                var head = Head(words.Slice(0, i + 1));
                return head.Strength <= NameStrength.Weak ? NameVerdict.Neutral : head with { Strength = NameStrength.Moderate };
            }

            if ((words[i] & NameWord.Tail) != 0)
                return NameVerdict.Innocent;
        }

        return NameVerdict.Neutral;
    }

    private static NameVerdict Head(ReadOnlySpan<NameWord> words)
    {
        var head = words[words.Length - 1];
        var before = words.Length > 1 ? words[words.Length - 2] : NameWord.None;
        var isAlone = words.Length == 1;
        if ((head & NameWord.Password) != 0)
            return new(NameClass.Password, NameStrength.Strong);
        if ((head & NameWord.Pass) != 0)
            return new(NameClass.Password, isAlone || (before & NameWord.Login) != 0 ? NameStrength.Strong : NameStrength.Moderate);
        if ((head & NameWord.Secret) != 0)
            return new((before & NameWord.Client) != 0 ? NameClass.ClientSecret : NameClass.Secret, NameStrength.Strong);
        if ((head & NameWord.Token) != 0)
            return (before & NameWord.InnocentToken) != 0 ? NameVerdict.Innocent : new(NameClass.Secret, NameStrength.Strong);
        if ((head & NameWord.Key) != 0)
            return Key(before, isAlone);
        return new(NameClass.Secret, (head & NameWord.Credential) != 0 ? NameStrength.Moderate : NameStrength.Weak);
    }

    private static NameVerdict Key(NameWord before, bool isAlone)
    {
        if (isAlone)
            return new(NameClass.Secret, NameStrength.Weak);
        if ((before & NameWord.Cryptographic) != 0)
            return new(NameClass.CryptographicKey, NameStrength.Strong);
        if ((before & (NameWord.SecretKind | NameWord.Secret)) != 0)
            return new(NameClass.Secret, NameStrength.Strong);
        return (before & NameWord.InnocentKey) != 0 ? NameVerdict.Innocent : new(NameClass.Secret, NameStrength.Moderate);
    }

    private static int Classify(ReadOnlySpan<byte> name, Span<WordPlace> places, Span<NameWord> words)
    {
        Span<WordPlace> split = stackalloc WordPlace[MostWords];
        var splits = WordSplitter.Split(name, split);
        var count = 0;
        for (var i = 0; i < splits && count < MostWords - 1; i++)
        {
            // "Pass" + "Word", "api" + "key" written with a hump or a separator inside.
            if (i + 1 < splits && Joined(name, split[i], split[i + 1]) is var joined and not NameWord.None)
            {
                places[count] = split[i + 1];
                words[count++] = joined;
                i++;
                continue;
            }

            var word = WithoutNumber(name.Slice(split[i].Start, split[i].Length), out var known);
            var cut = known == NameWord.None ? EndingAt(word) : 0;
            if (cut > 0)
            {
                places[count] = new WordPlace(split[i].Start, cut);
                words[count++] = NameWords.Of(word.Slice(0, cut));
                places[count] = new WordPlace(split[i].Start + cut, word.Length - cut);
                words[count++] = NameWords.Of(word.Slice(cut));
                continue;
            }

            places[count] = split[i];
            words[count++] = known == NameWord.None ? FromBeginning(word) : known;
        }

        return count;
    }

    private static NameWord Joined(ReadOnlySpan<byte> name, WordPlace first, WordPlace second)
    {
        var hash = WordHash.Continue(WordHash.Of(name.Slice(first.Start, first.Length)), name.Slice(second.Start, second.Length));
        return NameWords.Of(hash) & (NameWord.Password | NameWord.Public | NameWord.Secret | NameWord.InnocentKey);
    }

    private static int EndingAt(ReadOnlySpan<byte> word)
    {
        foreach (var ending in Endings)
        {
            var cut = word.Length - ending.Length;
            if (cut < 2 || !Bytes.StandsAt(word, cut, ending))
                continue;
            // "key" and "pass" end many innocent words: only behind a word that is known.
            if (ending.Length <= 4 && ending != "pwd")
                return NameWords.Of(word.Slice(0, cut)) != NameWord.None ? cut : 0;
            return cut;
        }

        return 0;
    }

    // "passwordlabel", "tokentype": what follows decides.
    private static NameWord FromBeginning(ReadOnlySpan<byte> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length && Bytes.StandsAt(word, 0, ending)
                && (NameWords.Of(word.Slice(ending.Length)) & NameWord.Tail) != 0)
                return NameWord.Tail;
        }

        return NameWord.None;
    }

    // "token1" is a token; "base64" and "s3" are words of their own.
    private static ReadOnlySpan<byte> WithoutNumber(ReadOnlySpan<byte> word, out NameWord known)
    {
        known = NameWords.Of(word);
        var end = word.Length;
        while (known == NameWord.None && end > 1 && (uint)(word[end - 1] - '0') < 10)
            end--;
        if (end < word.Length)
            known = NameWords.Of(word.Slice(0, end));
        return word.Slice(0, end);
    }

    private static bool IsNumber(ReadOnlySpan<byte> name, WordPlace place)
    {
        foreach (var b in name.Slice(place.Start, place.Length))
        {
            if ((uint)(b - '0') >= 10)
                return false;
        }

        return true;
    }
}
