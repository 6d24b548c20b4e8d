using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Detection.Tests.Values.Labelled;

/// <summary>Names, hashes, identifiers, versions, paths, templates and expressions, put together from words; the same ones in every run.</summary>
internal static class GeneratedInnocents
{
    private const int Each = 500;

    // Words of trades the model was not trained on.
    private static readonly string[] Words =
        ("invoice ledger payroll warehouse shipment freight courier parcel customs tariff pallet forklift aisle shelf barcode patient clinic nurse surgery "
            + "dosage allergy vaccine pharmacy symptom diagnosis ward biopsy harvest tractor orchard vineyard irrigation fertilizer livestock poultry barn "
            + "silo voyage harbour anchor vessel cargo lighthouse captain rudder mast tide glacier summit ridge valley canyon plateau lagoon reef dune "
            + "mortgage escrow annuity dividend equity hedge surplus audit treasury bond yield recipe skillet oven batter dough simmer garnish spice broth "
            + "pastry quiz pupil lecture tutor syllabus campus faculty scholar thesis exam referee goalkeeper striker tournament league trophy stadium jersey "
            + "violin chorus tempo lyric rhythm melody soprano concerto opera encore gravel mortar scaffold girder beam crane concrete plaster lumber").Split(' ');

    public static IReadOnlyList<LabelledValue> All { get; } = [.. Make(new Random(20260103))];

    private static IEnumerable<LabelledValue> Make(Random random)
    {
        for (var i = 0; i < Each; i++)
        {
            yield return new LabelledValue("camelCase", "", Camel(Take(random, 2, 5)));
            yield return new LabelledValue("PascalCase", "", Pascal(Take(random, 2, 5)));
            yield return new LabelledValue("snake_case", "", string.Join('_', Take(random, 2, 5)));
            yield return new LabelledValue("kebab-case", "", string.Join('-', Take(random, 2, 5)));
            yield return new LabelledValue("UPPER_CASE", "", string.Join('_', Take(random, 2, 5)).ToUpperInvariant());
            yield return new LabelledValue("dotted.name", "", string.Join('.', Take(random, 2, 4)));
            yield return new LabelledValue("Dotted.Name", "", string.Join('.', Take(random, 2, 4).Select(Capital)));
            yield return new LabelledValue("Section:Key", "", string.Join(':', Take(random, 2, 3).Select(Capital)));
            yield return new LabelledValue("name with number", "", Camel(Take(random, 2, 3)) + random.Next(1, 100).ToString(CultureInfo.InvariantCulture));
            yield return new LabelledValue("joinedwords", "", string.Concat(Take(random, 2, 4)));
            yield return new LabelledValue("sentence", "", Capital(string.Join(' ', Take(random, 4, 9))) + ".");
            yield return new LabelledValue("file path", "", "/" + string.Join('/', Take(random, 2, 5)) + ".json");
            yield return new LabelledValue("relative path", "", string.Join('/', Take(random, 2, 4)) + "/" + Pascal(Take(random, 1, 2)) + ".cs");
            yield return new LabelledValue("URL", "", "https://" + string.Join('.', Take(random, 1, 2)) + ".example/" + string.Join('/', Take(random, 1, 3)));
            yield return new LabelledValue("mail", "", string.Join('.', Take(random, 1, 2)) + "@" + Take(random, 1, 1)[0] + ".example");
            yield return new LabelledValue("template", "", Template(random));
            yield return new LabelledValue("expression", "", Expression(random));
            yield return new LabelledValue("GUID", "", new Guid(Bytes(random, 16)).ToString(i % 3 == 0 ? "B" : "D"));
            yield return new LabelledValue("version", "", $"{random.Next(30)}.{random.Next(30)}.{random.Next(3000)}" + (i % 3 == 0 ? "-preview." + random.Next(9) : ""));
            yield return new LabelledValue("date", "", new DateTime(2000, 1, 1).AddMinutes(random.Next(20_000_000)).ToString(i % 2 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
            yield return Hash(random, i);
        }
    }

    private static LabelledValue Hash(Random random, int i)
    {
        var bytes = Bytes(random, 20);
        return (i % 5) switch
        {
            0 => new LabelledValue("named hash", "sha256", Hex(SHA256.HashData(bytes))),
            1 => new LabelledValue("named hash", "commitSha", Hex(bytes)),
            2 => new LabelledValue("named hash", "integrity", "sha512-" + Convert.ToBase64String(SHA512.HashData(bytes))),
            3 => new LabelledValue("named hash", "certificateThumbprint", Convert.ToHexString(bytes)),
            _ => new LabelledValue("named hash", "contentHash", Convert.ToBase64String(SHA512.HashData(bytes))),
        };
    }

    private static string Template(Random random)
    {
        var words = Take(random, 2, 3);
        return random.Next(8) switch
        {
            0 => "${" + string.Join('_', words).ToUpperInvariant() + "}",
            1 => "$" + string.Join('_', words).ToUpperInvariant(),
            2 => "{{ " + string.Join('.', words) + " }}",
            3 => "%" + string.Join('_', words).ToUpperInvariant() + "%",
            4 => "#{" + Pascal(words) + "}",
            5 => "__" + Pascal(words) + "__",
            6 => "<" + string.Join('-', words) + ">",
            _ => string.Join('-', words) + "-{" + words[0] + "}",
        };
    }

    private static string Expression(Random random)
    {
        var words = Take(random, 2, 3);
        return random.Next(5) switch
        {
            0 => Camel(words) + "." + Pascal(words) + "()",
            1 => "process.env." + string.Join('_', words).ToUpperInvariant(),
            2 => "_configuration[\"" + string.Join(':', words.Select(Capital)) + "\"]",
            3 => "os.environ['" + string.Join('_', words).ToUpperInvariant() + "']",
            _ => "Get" + Pascal(words) + "(" + Camel(words) + ")",
        };
    }

    private static string[] Take(Random random, int least, int most)
    {
        var words = new string[random.Next(least, most + 1)];
        for (var i = 0; i < words.Length; i++)
            words[i] = Words[random.Next(Words.Length)];
        return words;
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Pascal(string[] words) => string.Concat(words.Select(Capital));

    private static string Camel(string[] words) => words[0] + string.Concat(words.Skip(1).Select(Capital));
}
