using System.Buffers;
using System.Globalization;
using System.Text;

namespace ApiXGuard.Runtime.Tests.Signing;

public sealed class CanonicalJsonReferenceTests
{
    private const string Inserts = "\",:{}[]0e.-+u\\ \v\u0001tn";

    [Fact]
    public void Any_JSON_has_the_canonical_form_of_the_plain_reference()
    {
        var random = new RandomJson(seed: 20241113);
        for (var count = 0; count < 3000; count++)
        {
            var text = random.Next();

            Assert.Equal(PlainCanonicalJson.Canonicalize(Encoding.UTF8.GetString(text)), Canonicalize(text));
        }
    }

    [Fact]
    public void A_canonical_form_is_its_own_canonical_form()
    {
        var random = new RandomJson(seed: 7);
        for (var count = 0; count < 2000; count++)
        {
            var once = Canonicalize(random.Next());

            Assert.Equal(once, CanonicalJson.Canonicalize(once));
        }
    }

    [Fact]
    public async Task Any_JSON_has_the_canonical_form_that_ECMAScript_gives()
    {
        using var node = NodeReference.Start();
        if (node is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "There is no node on the path, and this test must not be left out here.");
            Assert.Skip("There is no node on the path: ECMAScript itself is not asked, only the plain reference.");
        }

        var random = new RandomJson(seed: 42);
        var texts = Enumerable.Range(0, 6_000).Select(_ => random.Next()).ToList();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));

        var expected = await node.CanonicalizeAsync(texts, limit.Token);

        for (var at = 0; at < texts.Count; at++)
            Assert.True(expected[at] == Canonicalize(texts[at]), $"{Encoding.UTF8.GetString(texts[at])}\nECMAScript: {expected[at]}\nhere:       {Canonicalize(texts[at])}");
    }

    [Fact]
    public async Task Each_power_of_two_and_its_neighbours_are_written_as_ECMAScript_writes_them()
    {
        using var node = NodeReference.Start();
        if (node is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "There is no node on the path, and this test must not be left out here.");
            Assert.Skip("There is no node on the path.");
        }

        var numbers = Enumerable.Range(-1074, 2098).Select(exponent => Math.ScaleB(1, exponent))
            .SelectMany(power => new[] { Math.BitDecrement(power), power, -power, Math.BitIncrement(power), power * 3, power * 5 / 3 })
            .Where(double.IsFinite);
        var texts = numbers.Select(number => Encoding.UTF8.GetBytes($"[{number.ToString("E17", CultureInfo.InvariantCulture)}]")).ToList();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));

        var expected = await node.CanonicalizeAsync(texts, limit.Token);

        Assert.Equal(expected, texts.Select(Canonicalize));
    }

    [Fact]
    public async Task Texts_that_are_almost_JSON_are_refused_where_ECMAScript_refuses_them()
    {
        using var node = NodeReference.Start();
        if (node is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "There is no node on the path, and this test must not be left out here.");
            Assert.Skip("There is no node on the path.");
        }

        // One byte of a valid text is changed, taken out or put in; changes that break UTF-8 aside, since Node mends those before it parses.
        var random = new RandomJson(seed: 99);
        var change = new Random(99);
        var texts = new List<byte[]>();
        while (texts.Count < 5000)
        {
            var text = random.Next().ToList();
            var at = change.Next(text.Count);
            switch (change.Next(3))
            {
                case 0:
                    text[at] = (byte)change.Next(1, 128);
                    break;
                case 1:
                    text.RemoveAt(at);
                    break;
                default:
                    text.Insert(at, (byte)Inserts[change.Next(Inserts.Length)]);
                    break;
            }

            byte[] changed = [.. text];
            if (System.Text.Unicode.Utf8.IsValid(changed))
                texts.Add(changed);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var expected = await node.CanonicalizeAsync(texts, limit.Token);

        for (var at = 0; at < texts.Count; at++)
        {
            string? actual;
            try
            {
                actual = Canonicalize(texts[at]);
            }
            catch (CanonicalJsonException)
            {
                actual = null;
            }

            Assert.True(expected[at] == actual, $"{Encoding.UTF8.GetString(texts[at])}\nECMAScript: {expected[at]}\nhere:       {actual}");
        }
    }

    private static string Canonicalize(byte[] text)
    {
        var canonical = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(text, canonical);
        return Encoding.UTF8.GetString(canonical.WrittenSpan);
    }
}
