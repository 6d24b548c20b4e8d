namespace ApiXGuard.Runtime;

/// <summary>A text cannot be brought into canonical form. Says where and why, and holds nothing of the text.</summary>
public sealed class CanonicalJsonException : Exception
{
    /// <summary>Makes the exception.</summary>
    public CanonicalJsonException()
        : this("The text is not the JSON that can be signed.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong; nothing of the text.</param>
    public CanonicalJsonException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong; nothing of the text.</param>
    /// <param name="innerException">The cause; its message holds nothing of the text either.</param>
    public CanonicalJsonException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal CanonicalJsonException(string problem, long position)
        : base($"{problem} (at byte {position}).") => Position = position;

    /// <summary>Where it is wrong, in bytes of UTF-8 from the start; 0 where that is not known.</summary>
    public long Position { get; }
}
