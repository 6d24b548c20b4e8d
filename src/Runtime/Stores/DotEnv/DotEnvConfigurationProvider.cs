using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace ApiXGuard.Runtime;

/// <summary>
/// Reads a <c>.env</c> file. Each line is <c>NAME=value</c>, perhaps after <c>export</c>; blank lines and lines that begin with <c>#</c> are
/// passed over. In names, <c>__</c> becomes the delimiter <c>:</c>. Of a name that comes twice, the last value holds.
/// </summary>
/// <remarks>
/// <para>A name is letters, digits, <c>_</c>, <c>.</c>, <c>-</c> and <c>:</c>, and does not begin with a digit. Blanks around <c>=</c> are dropped.</para>
/// <para>A value without quotes ends at the line's end, or before a <c>#</c> with a blank before it; blanks around it are dropped; nothing in it is
/// special. In single quotes everything stands for itself. In double quotes <c>\n</c>, <c>\r</c>, <c>\t</c>, <c>\\</c>, <c>\"</c> and <c>\$</c>
/// are escapes and other uses of <c>\</c> are errors. Quoted values may span lines. After a closing quote only a comment may follow. Variables are not
/// expanded: <c>$</c> stands for itself.</para>
/// <para>The file is UTF-8 with or without a byte order mark, of 1 MiB at most. Errors name the file and the line, and never quote it.</para>
/// </remarks>
public sealed class DotEnvConfigurationProvider : FileConfigurationProvider
{
    private const int MaxSize = 1 << 20;

    private readonly IDisposable? _owned;

    /// <summary>Makes the provider.</summary>
    /// <param name="source">The file.</param>
    public DotEnvConfigurationProvider(DotEnvConfigurationSource source)
        : this(source, owned: null)
    {
    }

    internal DotEnvConfigurationProvider(DotEnvConfigurationSource source, IFileProvider? owned)
        : base(source) => _owned = owned as IDisposable;

    /// <summary>Reads the file's content.</summary>
    /// <param name="stream">The content.</param>
    /// <exception cref="FormatException">The content does not follow the grammar.</exception>
    public override void Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            Data = DotEnvParser.Parse(Read(stream));
        }
        catch (DotEnvException error)
        {
            throw new FormatException($"The file '{Source.Path}' is not a .env file: line {error.Line} {error.Message}.");
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _owned?.Dispose();
    }

    private string Read(Stream stream)
    {
        var buffer = new byte[MaxSize + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (length > MaxSize)
            throw new FormatException($"The file '{Source.Path}' is not a .env file: it is larger than {MaxSize >> 20} MiB.");
        var text = buffer.AsSpan(0, length);
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        try
        {
            return StrictText.Utf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            // Its message quotes bytes of the file.
            throw new FormatException($"The file '{Source.Path}' is not a .env file: it is not UTF-8.");
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(buffer);
        }
    }
}
