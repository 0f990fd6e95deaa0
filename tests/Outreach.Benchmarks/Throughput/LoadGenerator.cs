using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Outreach.Benchmarks.Throughput;

/// <summary>What a round of requests came to.</summary>
/// <param name="Requests">Answers that were read whole.</param>
/// <param name="Elapsed">From the first request to the last answer.</param>
internal sealed record LoadResult(int Requests, TimeSpan Elapsed)
{
    public double PerSecond => Requests / Elapsed.TotalSeconds;
}

/// <summary>
/// Sends one request again and again over keep-alive connections, one thread and blocking socket each: next to nothing of
/// the machine goes to who asks. Loopback only, bounded by time and count.
/// </summary>
internal sealed class LoadGenerator(int port, string path, params (string Name, string Value)[] headers)
{
    private readonly byte[] request = Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{string.Concat(headers.Select(h => $"{h.Name}: {h.Value}\r\n"))}\r\n"));

    /// <summary>Runs a round.</summary>
    /// <param name="duration">After this no more requests are sent.</param>
    /// <param name="most">No more requests than this.</param>
    /// <param name="connections">How many ask at the same time.</param>
    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public LoadResult Run(TimeSpan duration, int most, int connections = 16)
    {
        var (left, answered) = (most, 0);
        Exception? failure = null;
        var start = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, connections).Select(_ => new Thread(() =>
        {
            try
            {
                using var connection = new Connection(port);
                while (failure is null && Stopwatch.GetElapsedTime(start) < duration && Interlocked.Decrement(ref left) >= 0)
                {
                    connection.Ask(request);
                    Interlocked.Increment(ref answered);
                }
            }
            catch (Exception e) when (e is SocketException or InvalidOperationException)
            {
                failure = e;
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return failure is null ? new LoadResult(answered, Stopwatch.GetElapsedTime(start)) : throw new InvalidOperationException($"{path}: {failure.Message}", failure);
    }

    /// <summary>Asks once and gives the body.</summary>
    public byte[] Get()
    {
        using var connection = new Connection(port);
        return connection.Ask(request, keepBody: true);
    }

    private sealed class Connection : IDisposable
    {
        private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly byte[] buffer = new byte[256 * 1024];
        private int start;
        private int end;

        public Connection(int port) => socket.Connect(IPAddress.Loopback, port);

        public byte[] Ask(byte[] request, bool keepBody = false)
        {
            socket.Send(request);
            (start, end) = (0, 0);
            var (length, chunked) = ReadHead();
            using var body = keepBody ? new MemoryStream() : null;
            if (!chunked)
            {
                Skip(length, body);
                return body?.ToArray() ?? [];
            }

            for (var chunk = -1; chunk != 0;)
            {
                chunk = int.Parse(ReadLine(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                Skip(chunk, body);
                ReadLine();
            }

            return body?.ToArray() ?? [];
        }

        public void Dispose() => socket.Dispose();

        private (int Length, bool Chunked) ReadHead()
        {
            var status = ReadLine();
            if (!status.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
                throw new InvalidOperationException($"answered {status}");
            var (length, chunked) = (0, false);
            while (ReadLineSpan() is { Length: > 0 } line)
            {
                if (Ascii.EqualsIgnoreCase(line[..Math.Min(15, line.Length)], "Content-Length:"u8))
                    length = int.Parse(line[15..].Trim((byte)' '), NumberStyles.None, CultureInfo.InvariantCulture);
                else if (Ascii.EqualsIgnoreCase(line[..Math.Min(18, line.Length)], "Transfer-Encoding:"u8))
                    chunked = true;
            }

            return (length, chunked);
        }

        private string ReadLine() => Encoding.ASCII.GetString(ReadLineSpan());

        private ReadOnlySpan<byte> ReadLineSpan()
        {
            int at;
            while ((at = buffer.AsSpan(start, end - start).IndexOf("\r\n"u8)) < 0)
                Receive();
            var line = buffer.AsSpan(start, at);
            start += at + 2;
            return line;
        }

        private void Skip(int bytes, MemoryStream? body)
        {
            while (bytes > 0)
            {
                if (start == end)
                    Receive();
                var part = Math.Min(bytes, end - start);
                body?.Write(buffer, start, part);
                start += part;
                bytes -= part;
            }
        }

        private void Receive()
        {
            if (start == end)
                (start, end) = (0, 0);
            if (end == buffer.Length)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            var received = socket.Receive(buffer, end, buffer.Length - end, SocketFlags.None);
            if (received == 0)
                throw new InvalidOperationException("the connection was closed within an answer");
            end += received;
        }
    }
}
