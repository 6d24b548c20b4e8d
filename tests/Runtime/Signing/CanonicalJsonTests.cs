using System.Buffers;
using System.Text;

namespace ApiXGuard.Runtime.Tests.Signing;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData("""{"b":{"d":1,"c":2},"a":[{"z":1,"y":2}]}""", """{"a":[{"z":1,"y":2}],"b":{"c":2,"d":1}}""")]
    [InlineData("""{"a":[{"z":1,"2":0,"y":2,"1":0}]}""", """{"a":[{"1":0,"2":0,"z":1,"y":2}]}""")]
    [InlineData("""{"a":[{"z":{"y":1,"x":2}}]}""", """{"a":[{"z":{"y":1,"x":2}}]}""")]
    [InlineData("""{"10":1,"9":2,"01":3,"-1":4}""", """{"9":2,"10":1,"-1":4,"01":3}""")]
    [InlineData("""{"4294967295":1,"4294967294":2,"A":3}""", """{"4294967294":2,"4294967295":1,"A":3}""")]
    [InlineData(" {\t\"a\" :\r\n[ 1 , 2 ] } ", """{"a":[1,2]}""")]
    [InlineData("""{"\u0062":1,"a\/":2}""", """{"a/":2,"b":1}""")]
    [InlineData("""{"a":"\u0041\u000A\u0001\u00e9\ud83d\udc4d"}""", "{\"a\":\"A\\n\\u0001é👍\"}")]
    [InlineData("{\"\uE000\":1,\"\U00010000\":2}", "{\"\U00010000\":2,\"\uE000\":1}")]
    public void Keys_are_sorted_and_escapes_are_minimal(string json, string canonical) => Assert.Equal((canonical, CanonicalJsonTraits.None), Write(json));

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("-0", "0")]
    [InlineData("-0.0e7", "0")]
    [InlineData("1E2", "100")]
    [InlineData("1e21", "1e+21")]
    [InlineData("123456789012345680000", "123456789012345680000")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("12.50", "12.5")]
    [InlineData("-1.5e-9", "-1.5e-9")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("0.1", "0.1")]
    [InlineData("9007199254740992", "9007199254740992")]
    public void Numbers_are_written_as_ECMAScript_writes_them(string number, string canonical) =>
        Assert.Equal(($"{{\"n\":{canonical}}}", CanonicalJsonTraits.None), Write($"{{\"n\":{number}}}"));

    [Theory]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("1e400", "null")]
    [InlineData("-1e400", "null")]
    [InlineData("1e-400", "0")]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("123456789012345678901", "123456789012345680000")]
    public void A_number_that_is_not_the_one_signed_is_told(string number, string canonical) =>
        Assert.Equal(($"{{\"n\":{canonical}}}", CanonicalJsonTraits.NumberRounded), Write($"{{\"n\":{number}}}"));

    [Theory]
    [InlineData("""{"a":1,"b":2,"a":3}""", """{"a":3,"b":2}""")]
    [InlineData("""{"a":1,"\u0061":3}""", """{"a":3}""")]
    [InlineData("""{"x":[{"b":1,"a":2,"b":3}]}""", """{"x":[{"b":3,"a":2}]}""")]
    [InlineData("""{"x":[{"1":1,"a":2,"1":3}]}""", """{"x":[{"1":3,"a":2}]}""")]
    public void Of_keys_that_repeat_the_last_value_counts_and_it_is_told(string json, string canonical) =>
        Assert.Equal((canonical, CanonicalJsonTraits.DuplicateKeys), Write(json));

    [Theory]
    [InlineData("""{"a":1,"__proto__":{"x":1}}""", """{"a":1}""", CanonicalJsonTraits.PrototypeKey)]
    [InlineData("""{"a":{"\u005f_proto__":1}}""", """{"a":{}}""", CanonicalJsonTraits.PrototypeKey)]
    [InlineData("""{"__proto__":1}""", "{}", CanonicalJsonTraits.PrototypeKey)]
    [InlineData("""{"a":[{"__proto__":1}]}""", """{"a":[{"__proto__":1}]}""", CanonicalJsonTraits.None)]
    [InlineData("""{"__proto":1}""", """{"__proto":1}""", CanonicalJsonTraits.None)]
    public void A_prototype_key_vanishes_except_inside_arrays(string json, string canonical, CanonicalJsonTraits traits) =>
        Assert.Equal((canonical, traits), Write(json));

    [Theory]
    [InlineData("""["b",{"d":1,"c":2},[{"d":1,"c":2}]]""", """{"0":"b","1":{"c":2,"d":1},"2":[{"d":1,"c":2}]}""", CanonicalJsonTraits.TopLevelArray)]
    [InlineData("""[0,1,2,3,4,5,6,7,8,9,10]""", """{"0":0,"1":1,"2":2,"3":3,"4":4,"5":5,"6":6,"7":7,"8":8,"9":9,"10":10}""", CanonicalJsonTraits.TopLevelArray)]
    [InlineData("[]", "{}", CanonicalJsonTraits.TopLevelArray | CanonicalJsonTraits.NoTopLevelKeys)]
    [InlineData("{}", "{}", CanonicalJsonTraits.NoTopLevelKeys)]
    [InlineData("""{"a":[]}""", """{"a":[]}""", CanonicalJsonTraits.None)]
    public void An_array_on_top_is_signed_as_an_object(string json, string canonical, CanonicalJsonTraits traits) =>
        Assert.Equal((canonical, traits), Write(json));

    [Theory]
    [InlineData("""{"a":"\uD800"}""", """{"a":"\ud800"}""", CanonicalJsonTraits.LoneSurrogates)]
    [InlineData("""{"a":"\uDC00\uD800"}""", """{"a":"\udc00\ud800"}""", CanonicalJsonTraits.LoneSurrogates)]
    [InlineData("""{"\uD800":1}""", """{"\ud800":1}""", CanonicalJsonTraits.LoneSurrogates)]
    [InlineData("""{"a":"\uD83D\uDC4D"}""", """{"a":"👍"}""", CanonicalJsonTraits.None)]
    [InlineData("""{"a":"\\ud800"}""", """{"a":"\\ud800"}""", CanonicalJsonTraits.None)]
    public void Halves_of_surrogate_pairs_stay_escapes(string json, string canonical, CanonicalJsonTraits traits) =>
        Assert.Equal((canonical, traits), Write(json));

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 3)]
    [InlineData("secret", 0)]
    [InlineData("{\"a\":1}secret", 7)]
    [InlineData("{\"a\":secret}", 5)]
    [InlineData("{\n\n\"a\":1,\n}", 10)]
    [InlineData("{'secret':1}", 1)]
    [InlineData("{\"secret", 8)]
    [InlineData("{\"a\":01}", 6)]
    [InlineData("{\"a\":1,}", 7)]
    [InlineData("{\"a\":\"\t\"}", 6)]
    [InlineData("\uFEFF{}", 0)]
    [InlineData("\"secret\"", 0)]
    [InlineData(" 17", 1)]
    [InlineData("null", 0)]
    [InlineData("// secret\n{}", 0)]
    public void What_is_not_an_object_or_array_of_JSON_is_refused_with_its_place_and_without_its_text(string json, int position)
    {
        var error = Assert.Throws<CanonicalJsonException>(() => Write(json));

        Assert.Equal(position, error.Position);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public void What_is_not_UTF8_is_refused_with_its_place()
    {
        byte[] text = [.. "{\"a\":\"é"u8, 0xFF, .. "\"}"u8];

        var error = Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Write(text, new ArrayBufferWriter<byte>()));

        Assert.Equal(8, error.Position);
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Write([.. "{\"a\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8], new ArrayBufferWriter<byte>()));
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize("{\"a\":\"\uD800\"}"));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_is_limited(string open, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + (open[0] == '{' ? "1" : "") + string.Concat(Enumerable.Repeat(close, depth));

        Write(Nested(CanonicalJson.MaxDepth));
        var error = Assert.Throws<CanonicalJsonException>(() => Write(Nested(CanonicalJson.MaxDepth + 1)));

        Assert.Contains("512", error.Message, StringComparison.Ordinal);
        Assert.Throws<CanonicalJsonException>(() => Write(string.Concat(Enumerable.Repeat(open, 1_000_000))));
    }

    [Fact]
    public void A_hundred_thousand_keys_are_sorted_in_any_order_they_come()
    {
        var prefix = new string('p', 40);
        var keys = Enumerable.Range(0, 100_000).Select(number => $"{prefix}{number:D6}").ToArray();
        var expected = "{" + string.Join(',', keys.Select(key => $"\"{key}\":1")) + "}";
        var shuffled = keys.ToArray();
        new Random(5).Shuffle(shuffled);

        foreach (var order in new[] { keys, [.. keys.Reverse()], shuffled })
            Assert.Equal((expected, CanonicalJsonTraits.None), Write("{" + string.Join(',', order.Select(key => $"\"{key}\":1")) + "}"));
    }

    [Fact]
    public void A_hundred_thousand_times_the_same_key_is_one_key()
    {
        var body = string.Join(',', Enumerable.Range(0, 100_000).Select(number => $"\"k\":{number}"));

        Assert.Equal(("""{"k":99999}""", CanonicalJsonTraits.DuplicateKeys), Write("{" + body + "}"));
        Assert.Equal(("""{"a":[{"k":99999}]}""", CanonicalJsonTraits.DuplicateKeys), Write("{\"a\":[{" + body + "}]}"));
    }

    [Fact]
    public void Objects_in_an_array_keep_the_order_of_many_keys()
    {
        var keys = Enumerable.Range(0, 50_000).Select(number => $"\"k{(number * 7919L) % 50_000}\":1").ToArray();
        var json = "{\"a\":[{" + string.Join(',', keys) + "}]}";

        Assert.Equal((json, CanonicalJsonTraits.None), Write(json));
    }

    [Fact]
    public void Long_texts_and_numbers_pass()
    {
        var digits = "1" + new string('0', 200_000);
        var text = string.Concat(Enumerable.Repeat("\\u0041é", 50_000));

        Assert.Equal(("""{"n":null}""", CanonicalJsonTraits.NumberRounded), Write($"{{\"n\":{digits}}}"));
        Assert.Equal(("{\"t\":\"" + string.Concat(Enumerable.Repeat("Aé", 50_000)) + "\"}", CanonicalJsonTraits.None), Write($"{{\"t\":\"{text}\"}}"));
        Assert.Equal(("""{"n":0.1}""", CanonicalJsonTraits.None), Write("{\"n\":0.1" + new string('0', 200_000) + "}"));
    }

    private static (string Canonical, CanonicalJsonTraits Traits) Write(string json)
    {
        var destination = new ArrayBufferWriter<byte>();
        var traits = CanonicalJson.Write(Encoding.UTF8.GetBytes(json), destination);
        return (Encoding.UTF8.GetString(destination.WrittenSpan), traits);
    }
}
