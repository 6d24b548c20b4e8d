using System.IO.Compression;
using System.Text;
using ApiXGuard.Scanner.Git.Packs.Inflating;

namespace ApiXGuard.Scanner.Tests.Git.Packs;

/// <summary>The inflater agrees with the platform's own.</summary>
public sealed class InflaterTests
{
    private readonly Inflater _inflater = new();

    [Fact]
    public void Everything_that_the_platform_compresses_is_inflated()
    {
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            var content = MakeContent(random);
            var compressed = Compress(content, (CompressionLevel)random.Next(4));
            // What follows a stream in a pack is the next object.
            byte[] source = [.. compressed, .. MakeContent(random, 30)];
            var target = new byte[content.Length + (random.Next(2) * Inflater.Slack)];
            Assert.True(_inflater.TryInflate(source, target, content.Length, out var consumed));
            Assert.Equal(compressed.Length, consumed);
            Assert.True(target.AsSpan(0, content.Length).SequenceEqual(content));
        }
    }

    [Fact]
    public void A_stream_of_nothing_is_inflated()
    {
        Assert.True(_inflater.TryInflate([0x78, 0x9C, 3, 0, 0, 0, 0, 1], [], 0, out var consumed));
        Assert.Equal(8, consumed);
    }

    [Fact]
    public void The_start_of_a_stream_is_inflated_alone()
    {
        var random = new Random(2);
        for (var round = 0; round < 500; round++)
        {
            var content = MakeContent(random);
            var compressed = Compress(content, (CompressionLevel)random.Next(4));
            var length = random.Next(64);
            var start = new byte[64];
            Assert.Equal(Math.Min(length, content.Length), _inflater.InflateStart(compressed, start, length));
            Assert.True(content.AsSpan().StartsWith(start.AsSpan(0, Math.Min(length, content.Length))));
            Assert.All(start[length..], b => Assert.Equal(0, b));
        }
    }

    [Fact]
    public void A_size_that_lies_is_refused()
    {
        var content = MakeContent(new Random(3));
        var compressed = Compress(content, CompressionLevel.Optimal);
        Assert.False(_inflater.TryInflate(compressed, new byte[content.Length + 1000], content.Length + 1, out _));
        Assert.False(_inflater.TryInflate(compressed, new byte[content.Length + 1000], content.Length - 1, out _));
        Assert.False(_inflater.TryInflate(compressed, new byte[1000], 0, out _));
    }

    [Fact]
    public void What_is_taken_for_sound_the_platform_takes_for_sound()
    {
        var random = new Random(4);
        var accepted = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var content = MakeContent(random, 600);
            var source = Compress(content, (CompressionLevel)random.Next(4));
            if (random.Next(4) == 0)
                source = source[..random.Next(source.Length)];
            for (var flips = random.Next(1, 4); flips > 0 && source.Length > 0; flips--)
                source[random.Next(source.Length)] ^= (byte)(1 << random.Next(8));

            var expected = Decompress(source);
            var target = new byte[2000];
            var size = expected?.Length ?? content.Length;
            var isSound = size <= target.Length && _inflater.TryInflate(source, target, size, out _);
            // Of a stream that is cut short the platform gives what there is: only we say that it is not sound.
            if (isSound)
                Assert.True(expected is not null && target.AsSpan(0, size).SequenceEqual(expected));
            accepted += isSound ? 1 : 0;
        }

        // Some bits mean nothing: the level in the header, what fills the last byte.
        Assert.True(accepted < 2000, $"{accepted} accepted");
    }

    [Fact]
    public void Random_bytes_behind_a_header_do_no_harm()
    {
        var random = new Random(5);
        var source = new byte[300];
        var target = new byte[4096];
        for (var round = 0; round < 50_000; round++)
        {
            random.NextBytes(source);
            (source[0], source[1]) = (0x78, 0x9C);
            // The last bits of the first byte choose the kind of block: the dynamic one needs luck to begin.
            source[2] = (byte)((source[2] & ~7) | (random.Next(3) << 1));
            _inflater.TryInflate(source.AsSpan(0, random.Next(source.Length)), target, random.Next(3000), out _);
        }
    }

    [Fact]
    public void The_checksum_is_right_for_every_length()
    {
        var random = new Random(6);
        var content = new byte[20_000];
        random.NextBytes(content);
        content.AsSpan(3000, 12_000).Fill(255);
        for (var length = 0; length < content.Length; length += length < 600 ? 1 : 577)
        {
            var (first, second) = (1u, 0u);
            foreach (var b in content.AsSpan(0, length))
                (first, second) = ((first + b) % 65521, (second + first + b) % 65521);
            Assert.Equal((second << 16) | first, Adler32.Of(content.AsSpan(0, length)));
        }
    }

    private static byte[] MakeContent(Random random, int most = 40_000)
    {
        // Of nothing the platform makes no stream at all.
        var length = random.Next(4) == 0 ? random.Next(1, 64) : random.Next(1, most);
        var content = new byte[length];
        switch (random.Next(4))
        {
            case 0:
                random.NextBytes(content);
                break;
            case 1:
                // Few letters, skewed: long codes.
                for (var i = 0; i < length; i++)
                    content[i] = (byte)('a' + Math.Min(random.Next(60), Math.Min(random.Next(60), random.Next(60))));
                break;
            case 2:
                var text = Encoding.ASCII.GetBytes("public static readonly byte[] Value = { 1, 2, 3 };\n        return;\n");
                for (var i = 0; i < length; i++)
                    content[i] = random.Next(50) == 0 ? (byte)random.Next(256) : text[i % text.Length];
                break;
            default:
                content.AsSpan().Fill((byte)random.Next(256));
                break;
        }

        return content;
    }

    private static byte[] Compress(byte[] content, CompressionLevel level)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, level, leaveOpen: true))
            stream.Write(content);
        return compressed.ToArray();
    }

    private static byte[]? Decompress(byte[] source)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(source), CompressionMode.Decompress);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
