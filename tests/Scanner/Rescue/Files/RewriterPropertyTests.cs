using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace ApiXGuard.Scanner.Tests.Rescue.Files;

/// <summary>Made-up documents in every format: taking one value out changes that value, and no byte outside of it.</summary>
public class RewriterPropertyTests
{
    private const string Token = RewriteRun.Token;

    public static TheoryData<string> Formats => new("a.json", "a.xml", "a.yml", ".env");

    [Theory]
    [MemberData(nameof(Formats))]
    public void One_value_changes_and_no_byte_outside_of_it(string path)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var text = new DocumentMaker(seed, path).Make();
            var before = Leaves(path, text);
            var result = RewriteRun.Of(path, text);

            Assert.True(result.IsRewritten, $"seed {seed}: {result.Reason}\n{text}");
            var rewritten = Encoding.UTF8.GetString(result.Content);
            var after = Leaves(path, rewritten);
            Assert.Equal(before.Select(leaf => leaf.Key), after.Select(leaf => leaf.Key));
            var changed = before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).ToList();
            var (old, now) = Assert.Single(changed);
            Assert.Equal((old.Value, ""), (result.Value, now.Value));
            if (path != "a.xml")
                Assert.Equal(old.Key, result.KeyPath);
            AssertSplice(text, rewritten, old.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    [InlineData("a.toml")]
    [InlineData("a.ini")]
    [InlineData("a.properties")]
    public void Damaged_documents_end_in_a_reason_or_in_a_file_without_the_secret(string path)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(new DocumentMaker(seed, path).Make());
            for (var i = 0; i < 1 + (seed % 3); i++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (seed % 2 == 0)
                bytes = bytes[..random.Next(1, bytes.Length)];
            var start = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Token));
            // Any place must do, also one that is none of a secret.
            var result = start >= 0
                ? Scanner.Rescue.Files.ValueRewriters.Rewrite(path, bytes, start, Token.Length)
                : Scanner.Rescue.Files.ValueRewriters.Rewrite(path, bytes, random.Next(bytes.Length), 1 + random.Next(8));

            Assert.Equal(result.IsRewritten, result.Reason is null);
            if (result.IsRewritten && start >= 0)
                Assert.Equal(-1, result.Content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Token)));
        }
    }

    // What is common at both ends, and what is left between: the value as it was written, with its quotes at most.
    private static void AssertSplice(string before, string after, string value)
    {
        var head = before.AsSpan().CommonPrefixLength(after);
        var tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        Assert.Contains(Token, before[head..(before.Length - tail)], StringComparison.Ordinal);
        Assert.True(after.Length - head - tail <= 2, "more than quotes was written");
        Assert.True(before.Length - head - tail <= (value.Length * 6) + 40, "more than the value was taken");
    }

    private static List<KeyValuePair<string, string>> Leaves(string path, string text)
    {
        var leaves = new List<KeyValuePair<string, string>>();
        switch (path)
        {
            case "a.json":
                using (var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }))
                    Walk(document.RootElement, "");
                break;
            case "a.xml":
                foreach (var element in XDocument.Parse(text).Descendants())
                {
                    leaves.AddRange(element.Attributes().Select(attribute => KeyValuePair.Create(element.Name + "@" + attribute.Name, attribute.Value)));
                    if (!element.HasElements)
                        leaves.Add(KeyValuePair.Create(element.Name.ToString(), element.Value.Trim()));
                }

                break;
            case "a.yml":
                var stream = new YamlStream();
                stream.Load(new StringReader(text));
                foreach (var document in stream.Documents)
                    WalkYaml(document.RootNode, "");
                break;
            default:
                leaves.AddRange(text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(line =>
                {
                    var sign = line.IndexOf('=', StringComparison.Ordinal);
                    var value = line[(sign + 1)..].Trim();
                    value = value.Length > 0 && value[0] is '"' or '\'' ? value[1..value.IndexOf(value[0], 1)] : value.Split(" #")[0].Trim();
                    return KeyValuePair.Create(line[..sign].Replace("export ", "", StringComparison.Ordinal).Trim(), value);
                }));
                break;
        }

        return leaves;

        void Walk(JsonElement element, string at)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in element.EnumerateObject())
                    Walk(member.Value, Join(at, member.Name));
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var (index, item) in element.EnumerateArray().Index())
                    Walk(item, Join(at, index.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                leaves.Add(KeyValuePair.Create(at, element.ToString()));
            }
        }

        void WalkYaml(YamlNode node, string at)
        {
            if (node is YamlMappingNode mapping)
            {
                foreach (var (name, value) in mapping.Children)
                    WalkYaml(value, Join(at, ((YamlScalarNode)name).Value!));
            }
            else if (node is YamlSequenceNode list)
            {
                foreach (var (index, item) in list.Children.Index())
                    WalkYaml(item, Join(at, index.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                leaves.Add(KeyValuePair.Create(at, ((YamlScalarNode)node).Value ?? ""));
            }
        }
    }

    private static string Join(string path, string part) => path.Length == 0 ? part : path + ":" + part;
}
