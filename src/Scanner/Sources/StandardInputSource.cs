using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Pipeline;

namespace ApiXGuard.Scanner.Sources;

/// <summary>One text from a stream, under a name of the caller's.</summary>
internal sealed class StandardInputSource(Stream input, string path, long maximumSize) : ISource
{
    /// <inheritdoc/>
    public void Read(IBlobVisitor visitor, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> content;
        try
        {
            // Waiting for a terminal or a pipe cannot be interrupted, but left alone.
            var reading = Task.Run(ReadToEnd, CancellationToken.None);
            reading.WaitAsync(cancellationToken).GetAwaiter().GetResult();
            content = reading.Result;
        }
        catch (IOException e)
        {
            visitor.Fail(new ScanError(path, $"cannot be read: {e.Message}"));
            return;
        }

        if (content.Length > maximumSize)
            visitor.Skip(new SkippedItem(path, SkipReason.TooLarge, $"more than {ScanPipeline.SizeDetail(content.Length, maximumSize)}"));
        else
            visitor.Visit(new Blob(path, content));
    }

    /// <summary>Everything, or a little more than the limit.</summary>
    private ReadOnlyMemory<byte> ReadToEnd()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (length <= maximumSize && input.Read(buffer.AsSpan(length)) is > 0 and var read)
        {
            length += read;
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        }

        return buffer.AsMemory(0, length);
    }
}
