namespace ApiXGuard.Detection.Tests.Values.Labelled;

/// <summary>Keys as machines make them, and passwords as people do; the same ones in every run.</summary>
internal static class GeneratedSecrets
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly (string Kind, string Alphabet, int[] Lengths)[] Keys =
    [
        ("hex", Digits + "abcdef", [24, 32, 40, 48, 64, 128]),
        ("HEX", Digits + "ABCDEF", [32, 64]),
        ("base32", Upper + "234567", [16, 26, 32, 52]),
        ("base36", Digits + Lower, [20, 24, 32, 40]),
        ("BASE36", Digits + Upper, [20, 25]),
        ("base62", Digits + Lower + Upper, [16, 20, 24, 32, 40, 64]),
        ("letters", Lower + Upper, [20, 32]),
        ("base64", Digits + Lower + Upper + "+/", [24, 32, 40, 44, 64, 88]),
        ("base64url", Digits + Lower + Upper + "-_", [22, 32, 43, 86]),
        ("short base62", Digits + Lower + Upper, [12]),
        ("with marks", Digits + Lower + Upper + "!@#$%^&*()-_=+[]:;,.?~", [12, 16, 20, 32]),
    ];

    // Names, beasts and places, none of them in the words of the model on purpose: what people build passwords from.
    private static readonly string[] Stems =
        ("giraffe penguin tiger rabbit falcon walrus badger ferret gecko panther jessica robert daniela hannah oliver sophie lukas emma "
            + "berlin london paris tokyo sydney dublin oslo zurich vienna prague arsenal juventus yankees lakers packers "
            + "cupcake cookie pretzel burger noodle tequila whiskey mojito banjo saxophone trumpet piano gandalf frodo batmobile "
            + "pikachu zelda mario sonic kirby thunder blizzard tornado avalanche volcano meadow pebble marble crystal diamond").Split(' ');

    public static IReadOnlyList<LabelledValue> MachineMade { get; } = [.. MakeKeys(new Random(20260101))];

    public static IReadOnlyList<LabelledValue> PersonMade { get; } = [.. MakePasswords(new Random(20260102))];

    private static IEnumerable<LabelledValue> MakeKeys(Random random)
    {
        foreach (var (kind, alphabet, lengths) in Keys)
        {
            foreach (var length in lengths)
            {
                for (var i = 0; i < 50; i++)
                    yield return new LabelledValue($"{kind} {length}", "", Draw(random, alphabet, length));
            }
        }
    }

    private static string Draw(Random random, string alphabet, int length) =>
        string.Create(length, (random, alphabet), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = state.alphabet[state.random.Next(state.alphabet.Length)];
        });

    private static IEnumerable<LabelledValue> MakePasswords(Random random)
    {
        for (var i = 0; i < 600; i++)
        {
            var stem = Stems[random.Next(Stems.Length)];
            var other = Stems[random.Next(Stems.Length)];
            var year = 1950 + random.Next(76);
            var mark = "!@#$&*"[random.Next(6)];
            yield return (i % 6) switch
            {
                0 => new LabelledValue("Word, year", "", Capital(stem) + year),
                1 => new LabelledValue("Word, year, mark", "", Capital(stem) + year + mark),
                2 => new LabelledValue("leet", "", Leet(stem + (stem.IndexOfAny(['a', 'e', 'o', 'i']) < 0 ? "a1" : ""), random)),
                3 => new LabelledValue("leet, mark", "", Capital(Leet(stem, random)) + mark),
                4 => new LabelledValue("two words, mark", "", Capital(stem) + mark + Capital(other)),
                _ => new LabelledValue("word, two digits, mark", "", stem + random.Next(10, 100) + mark),
            };
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // Two letters at least are replaced, or all there are.
    private static string Leet(string word, Random random)
    {
        var skip = random.Next(4);
        return new string([.. word.Select((c, i) => i == 0 || (i % 4 == skip && i > 4) ? c : c switch { 'a' => '4', 'e' => '3', 'i' => '1', 'o' => '0', 's' => '5', _ => c })]);
    }
}
