namespace ApiXGuard.Runtime;

/// <summary>
/// A text is not an envelope that the service can read: not in the form of one, of an unknown version, or of another algorithm. Holds no part
/// of the text.
/// </summary>
public sealed class EncryptionFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    public EncryptionFormatException()
        : base("The text is not an envelope of encrypted data.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong with the envelope; nothing of what it holds.</param>
    public EncryptionFormatException(string message)
        : base(message)
    {
    }
}
