import { describe, expect, it } from 'vitest'
import { detectLanguage, sameLanguage } from './language.ts'

describe('detectLanguage', () => {
  it.each([
    ['en', 'This book is about the design of systems that keep data for a long time.'],
    ['en', 'The author explains how Kafka and RabbitMQ differ in their guarantees.'],
    ['pt', 'Este livro trata do projeto de sistemas que guardam dados por muito tempo.'],
    ['pt', 'O autor explica como Kafka e RabbitMQ diferem nas suas garantias.'],
    ['pt', 'A primeira parte constrói uma loja de ingressos que envia mensagens.'],
    ['de', 'Dieses Buch handelt von Systemen, die Daten für lange Zeit aufbewahren.'],
    ['fr', 'Ce livre traite des systèmes qui gardent les données pendant longtemps.'],
    ['es', 'Este libro trata del diseño de sistemas que guardan los datos por mucho tiempo.'],
    ['it', 'Questo libro tratta dei sistemi che conservano i dati per molto tempo.'],
    [null, 'Kubernetes Docker Compose'],
    [null, 'Designing Data-Intensive Applications'],
    [null, ''],
    [null, '12 34 56 78 90 11 12 13'],
    [null, 'Avro Protobuf Thrift Parquet Arrow Kafka Flink Spark'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('sameLanguage', () => {
  it.each([
    ['pt-BR', 'pt', true],
    ['EN', 'en-US', true],
    ['en_GB', 'en', true],
    ['pt', 'es', false],
  ])('%s and %s: %s', (one, two, same) => {
    expect(sameLanguage(one, two)).toBe(same)
  })
})
