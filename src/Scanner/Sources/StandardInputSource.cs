using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Pipeline;

namespace ApiXGuard.Scanner.Sources;

/// <summary>One text from a stream, under a name of the caller's.</summary>
internal sealed class StandardInputSource(Stream input, string path, long maximumSize) : ISource
{
    /// <inheritdoc/>
    public void Read(IBlobVisitor visitor, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var read = input.Read(buffer.AsSpan(length));
                if (read == 0)
                    break;
                length += read;
                if (length > maximumSize)
                {
                    visitor.Skip(new SkippedItem(path, SkipReason.TooLarge, $"more than {ScanPipeline.SizeDetail(length, maximumSize)}"));
                    return;
                }

                if (length == buffer.Length)
                    Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, Array.MaxLength));
            }
        }
        catch (IOException e)
        {
            visitor.Fail(new ScanError(path, $"cannot be read: {e.Message}"));
            return;
        }

        visitor.Visit(new Blob(path, buffer.AsMemory(0, length)));
    }
}
