namespace ApiXGuard.Detection.Encodings;

/// <summary>Text hidden in base64 or hexadecimal digits.</summary>
/// <param name="Start">First digit in the text around it.</param>
/// <param name="Length">Number of digits.</param>
/// <param name="Decoded">What the digits say.</param>
/// <param name="DigitsPerThree">How many digits stand for three bytes: 4 for base64, 6 for hexadecimal.</param>
internal readonly record struct EncodedRun(int Start, int Length, byte[] Decoded, int DigitsPerThree)
{
    /// <summary>Where a span of the decoded text stands in the text around the run: the least span of digits that holds it.</summary>
    public (int Start, int Length) MapBack(int start, int length)
    {
        var first = (int)((long)start * DigitsPerThree / 3);
        var end = (int)((((long)(start + length) * DigitsPerThree) + 2) / 3);
        return (Start + first, Math.Min(end, Length) - first);
    }
}
